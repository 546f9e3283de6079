namespace VideoEngines.Prompting.Styles;

/// <summary>One flowing paragraph in the order of events, without labels.</summary>
internal sealed class ParagraphStyle : PromptStyleWriter
{
    public override string Name => "paragraph";

    public override bool HeedsNegatives => false;

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), CameraSentences(parts), Sentence(parts.Lighting), Sentence(parts.Style), Palette(parts), Sentence(parts.Sound),
        Sentence(parts.Dialogue), Avoid(parts));
}
