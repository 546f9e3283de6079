namespace VideoEngines.Prompting.Styles;

/// <summary>Subject, motion and scene around the references that they mention, then camera and look.</summary>
internal sealed class MentionsStyle : PromptStyleWriter
{
    public override string Name => "mentions";

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), Sentence(parts.Lighting), CameraSentences(parts), Labelled("Style", parts.Style), Palette(parts),
        Sentence(parts.Dialogue), Labelled("Sound", parts.Sound), Avoid(parts));
}
