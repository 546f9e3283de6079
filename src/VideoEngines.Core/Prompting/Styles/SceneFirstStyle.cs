namespace VideoEngines.Prompting.Styles;

/// <summary>Subject, scene, motion; then light, camera and look.</summary>
internal sealed class SceneFirstStyle : PromptStyleWriter
{
    public override string Name => "scene-first";

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Sentence(parts.Subject), Sentence(parts.Environment), Sentence(parts.Motion), Sentence(parts.Lighting), CameraSentences(parts), Labelled("Style", parts.Style),
        Palette(parts), Sentence(parts.Dialogue), Labelled("Sound", parts.Sound), Avoid(parts));
}
