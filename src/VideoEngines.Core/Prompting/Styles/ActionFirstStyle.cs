namespace VideoEngines.Prompting.Styles;

/// <summary>Who or what reference does what and says what, then the scene, light, camera and look: Wan.</summary>
internal sealed class ActionFirstStyle : PromptStyleWriter
{
    public override string Name => "action-first";

    public override bool HeedsNegatives => true;

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly in"] = "pushes in",
        ["dolly out"] = "pulls out",
        ["dolly left"] = "moves left",
        ["dolly right"] = "moves right",
        ["tilt up"] = "tilts upward",
        ["tilt down"] = "tilts downward",
        ["roll {0}"] = "rotates {0}",
        ["crane up"] = "rises",
        ["crane down"] = "descends",
        ["tracking"] = "follows the subject",
        ["tracking {0}"] = "tracks {0} along with the subject",
        ["rack-focus"] = "shifts focus from one plane to another",
        ["rack-focus {0}"] = "shifts focus {0}",
        ["static"] = "stays fixed",
    });

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Dialogue), Sentence(parts.Environment), Sentence(parts.Lighting), CameraSentences(parts), Labelled("Style", parts.Style), Palette(parts),
        Labelled("Sound", parts.Sound), Avoid(parts));
}
