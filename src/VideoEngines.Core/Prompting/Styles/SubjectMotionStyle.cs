namespace VideoEngines.Prompting.Styles;

/// <summary>Subject and movement, scene, camera, look, in simple sentences: Seedance 1, which does not answer to negatives.</summary>
internal sealed class SubjectMotionStyle : PromptStyleWriter
{
    public override string Name => "subject-motion";

    protected override CameraWords Camera => PlainCamera.Words;

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), CameraSentences(parts), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts), Sentence(parts.Dialogue),
        Labelled("Sound", parts.Sound), Avoid(parts));
}
