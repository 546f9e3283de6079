namespace VideoEngines.Prompting.Styles;

/// <summary>The styles by the names that the catalog uses.</summary>
internal static class PromptStyles
{
    private static readonly PromptStyleWriter Standard = new PlainStyle();

    private static readonly Dictionary<string, PromptStyleWriter> Known = new PromptStyleWriter[]
    {
        Standard, new MotionApartStyle(), new BiomechanicalStyle(), new MentionsStyle(), new CameraFirstStyle(), new ActionFirstStyle(), new ParagraphStyle(),
        new SubjectMotionStyle(), new ShotProseStyle(),
    }.ToDictionary(static style => style.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Finds a style; a model without one gets plain sentences.</summary>
    public static PromptStyleWriter Of(string? name) => name is not null && Known.TryGetValue(name, out var style) ? style : Standard;
}
