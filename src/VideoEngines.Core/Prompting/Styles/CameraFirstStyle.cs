namespace VideoEngines.Prompting.Styles;

/// <summary>The shot first, then who does what, where, in which light and look; sounds under labels of their own.</summary>
internal sealed class CameraFirstStyle : PromptStyleWriter
{
    public override string Name => "camera-first";

    public override bool HeedsNegatives => false;

    protected override string Compose(PromptParts parts) => Paragraph(
        Sentence(Capital(CameraTerms(parts))), Sentence(parts.Text), Action(parts), Sentence(parts.Environment), Sentence(parts.Lighting), Labelled("Style", parts.Style), Palette(parts),
        Sentence(parts.Dialogue), Labelled("Ambient sound", parts.Sound), Avoid(parts));

    private static string? Capital(string? words) => string.IsNullOrEmpty(words) ? null : char.ToUpperInvariant(words[0]) + words[1..];
}
