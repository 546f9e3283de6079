namespace VideoEngines.Prompting.Styles;

/// <summary>The shot, then who does what, where and how it looks: natural sentences without labels, and only what is wanted: Runway.</summary>
internal sealed class ShotProseStyle : PromptStyleWriter
{
    public override string Name => "shot-prose";

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly in"] = "dolly forward",
        ["dolly out"] = "dolly backward",
        ["dolly left"] = "truck left",
        ["dolly right"] = "truck right",
        ["push-in"] = "push in toward the subject",
    });

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(CameraTerms(parts)), Sentence(parts.Text), Action(parts), Sentence(parts.Environment), Sentence(parts.Lighting), Sentence(parts.Style), Palette(parts), Sentence(parts.Dialogue),
        Sentence(parts.Sound), Avoid(parts));
}
