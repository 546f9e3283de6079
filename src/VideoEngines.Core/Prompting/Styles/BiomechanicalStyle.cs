namespace VideoEngines.Prompting.Styles;

/// <summary>Running text: the subject and its movement in full, then scene, camera, light and look, as Kling's guide orders them. Speech follows the action that it goes with.</summary>
internal sealed class BiomechanicalStyle : PromptStyleWriter
{
    public override string Name => "biomechanical";

    public override bool HeedsNegatives => true;

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly left"] = "moves left",
        ["dolly right"] = "moves right",
        ["crane up"] = "rises in a crane shot",
        ["crane down"] = "descends in a crane shot",
        ["rack-focus"] = "shifts focus from one plane to another",
        ["rack-focus {0}"] = "shifts focus {0}",
        ["static"] = "is fixed in a static shot",
    });

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(parts.Text), Action(parts), Sentence(parts.Dialogue), Sentence(parts.Environment), CameraSentences(parts), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts),
        Labelled("Sound", parts.Sound), Avoid(parts));
}
