namespace VideoEngines.Prompting.Styles;

/// <summary>The scene in prose and, apart from it in labelled blocks, how it is filmed, what happens, and what is heard; as OpenAI's guide to Sora 2 has it.</summary>
internal sealed class MotionApartStyle : PromptStyleWriter
{
    public override string Name => "motion-apart";

    public override bool HeedsNegatives => true;

    protected override CameraWords Camera { get; } = new(new Dictionary<string, string>
    {
        ["dolly {0}"] = "dolly-{0}",
        ["dolly left"] = "dolly left",
        ["dolly right"] = "dolly right",
        ["orbit"] = "arc around the subject",
        ["orbit {0}"] = "arc around the subject, {0}",
        ["static"] = "locked-off shot",
    });

    protected override string Compose(PromptParts parts) => string.Join("\n\n", new[]
    {
        Paragraph(Labelled("Style", parts.Style), Sentence(parts.Text), Sentence(parts.Subject), Sentence(parts.Environment)),
        Block("Cinematography", Lines(Labelled("Camera", CameraTerms(parts)), Labelled("Lighting", parts.Lighting), Palette(parts))),
        Block("Actions", Beats(parts.Motion)),
        Block("Dialogue", Beats(parts.Dialogue)),
        Block("Background Sound", Sentence(parts.Sound)),
        Avoid(parts),
    }.Where(static block => !string.IsNullOrEmpty(block)));

    private static string? Block(string title, string? lines) => string.IsNullOrEmpty(lines) ? null : $"{title}:\n{lines}";

    /// <summary>One beat a line, for the user's own lines are beats.</summary>
    private static string? Beats(string? words) =>
        words is null ? null : string.Join('\n', words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => "- " + Sentence(line.TrimStart('-', ' '))));
}
