namespace VideoEngines.Prompting.Styles;

/// <summary>Cinematography, subject, action, context, style and ambiance in running sentences; sounds under a label of their own: Veo.</summary>
internal sealed class CameraFirstStyle : PromptStyleWriter
{
    public override string Name => "camera-first";

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly left"] = "truck left",
        ["dolly right"] = "truck right",
        ["crane up"] = "crane shot upward",
        ["crane down"] = "crane shot downward",
        ["orbit"] = "arc shot around the subject",
        ["orbit {0}"] = "arc shot around the subject, {0}",
    });

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(CameraTerms(parts)), Sentence(parts.Text), Action(parts), Sentence(parts.Environment), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts),
        Sentence(parts.Dialogue), Labelled("Ambient noise", parts.Sound), Avoid(parts));
}
