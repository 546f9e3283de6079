namespace VideoEngines.Prompting.Styles;

/// <summary>Subject, motion and scene around the references that they mention, then look, camera and sound, and constraints at the end: Seedance 2.</summary>
internal sealed class MentionsStyle : PromptStyleWriter
{
    public override string Name => "mentions";

    public override bool HeedsNegatives => true;

    protected override CameraWords Camera => PlainCamera.Words;

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts), CameraSentences(parts), Sentence(parts.Dialogue),
        Labelled("Sound", parts.Sound), Avoid(parts));
}
