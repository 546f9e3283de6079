namespace VideoEngines.Prompting.Styles;

/// <summary>One flowing paragraph in the order of events, without labels, that begins with the action: LTX.</summary>
internal sealed class ParagraphStyle : PromptStyleWriter
{
    public override string Name => "paragraph";

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly in"] = "pushes in",
        ["dolly out"] = "pulls back",
        ["pan {0}"] = "pans across to the {0}",
        ["tilt up"] = "tilts upward",
        ["tilt down"] = "tilts downward",
        ["orbit"] = "circles around the subject",
        ["orbit {0}"] = "circles around the subject, {0}",
        ["tracking"] = "follows the subject",
        ["tracking {0}"] = "tracks {0} along with the subject",
        ["static"] = "holds a static frame",
    });

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Environment), CameraSentences(parts), Sentence(parts.Lighting), Sentence(parts.Style), Palette(parts), Sentence(parts.Sound),
        Sentence(parts.Dialogue), Avoid(parts));
}
