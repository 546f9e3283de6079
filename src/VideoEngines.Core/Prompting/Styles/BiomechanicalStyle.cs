namespace VideoEngines.Prompting.Styles;

/// <summary>Subject and its motion first and in full, then scene, camera, light and look.</summary>
internal sealed class BiomechanicalStyle : PromptStyleWriter
{
    public override string Name => "biomechanical";

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Sentence(parts.Subject), Labelled("Motion", parts.Motion), Labelled("Scene", parts.Environment), CameraSentences(parts), Labelled("Lighting", parts.Lighting),
        Labelled("Style", parts.Style), Palette(parts), Sentence(parts.Dialogue), Labelled("Sound", parts.Sound), Avoid(parts));
}
