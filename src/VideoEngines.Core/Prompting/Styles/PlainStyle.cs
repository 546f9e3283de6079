namespace VideoEngines.Prompting.Styles;

/// <summary>Plain sentences: for models of which no source tells how they like to be asked.</summary>
internal sealed class PlainStyle : PromptStyleWriter
{
    public override string Name => "plain";

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), CameraSentences(parts), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts),
        Labelled("Sound", parts.Sound), Sentence(parts.Dialogue), Avoid(parts));
}
