namespace VideoEngines.Prompting.Styles;

/// <summary>The scene in prose, and apart from it, line by line, how the camera moves, what happens, and what is heard.</summary>
internal sealed class MotionApartStyle : PromptStyleWriter
{
    public override string Name => "motion-apart";

    protected override string Compose(PromptParts parts)
    {
        var scene = Paragraph(Sentence(parts.Text), Sentence(parts.Subject), Sentence(parts.Environment), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts));
        var direction = Lines(
            Labelled("Camera", CameraTerms(parts)), Labelled("Actions", parts.Motion), Labelled("Dialogue", parts.Dialogue), Labelled("Background sound", parts.Sound), Avoid(parts));
        return scene.Length > 0 && direction.Length > 0 ? $"{scene}\n\n{direction}" : scene + direction;
    }
}
