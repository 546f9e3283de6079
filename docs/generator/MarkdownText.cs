namespace VideoEngines.DocsGenerator;

/// <summary>Pieces of Markdown.</summary>
internal static class MarkdownText
{
    public static string Code(object? text) => $"`{text}`";

    public static string Link(string text, string target) => $"[{text}]({target})";

    /// <summary>The name under which a heading can be linked to: letters, digits, underscores and dashes, in lower case.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.Trim().Where(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ').Select(static c => c == ' ' ? '-' : char.ToLowerInvariant(c)));

    /// <summary>A table; nothing when it would have no rows. Bars and line ends in cells are made harmless.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var body = rows.Select(static row => Line(row)).ToList();
        return body.Count == 0 ? [] : [Line(heads), Line([.. heads.Select(static _ => "---")]), .. body, string.Empty];
    }

    public static string List(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal).Trim();
}
