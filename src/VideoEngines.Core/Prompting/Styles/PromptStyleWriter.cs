namespace VideoEngines.Prompting.Styles;

/// <summary>Writes the parts of a prompt in the order and under the labels that a family of models was trained for. Never drops a part, never cuts one.</summary>
internal abstract class PromptStyleWriter
{
    /// <summary>The name in the catalog.</summary>
    public abstract string Name { get; }

    /// <summary>Whether models of the family are said to heed what is named as unwanted; others may show just what was named.</summary>
    public virtual bool HeedsNegatives => false;

    /// <summary>How camera moves are called.</summary>
    protected virtual CameraWords Camera { get; } = new();

    /// <returns>The text; empty when there are no words. A plain text to which nothing was added comes back as it was written.</returns>
    public string Write(PromptParts parts) => parts.IsVerbatim ? parts.Text ?? string.Empty : Compose(parts).Trim();

    protected abstract string Compose(PromptParts parts);

    /// <summary>Joins sentences by spaces.</summary>
    protected static string Paragraph(params ReadOnlySpan<string?> sentences) => Join(' ', sentences);

    /// <summary>Joins blocks by line breaks.</summary>
    protected static string Lines(params ReadOnlySpan<string?> lines) => Join('\n', lines);

    /// <summary>Ends words with a full stop, unless they end with a sign of their own, and starts them with a capital.</summary>
    protected static string? Sentence(string? words) => string.IsNullOrWhiteSpace(words) ? null : EndsAlone(words) ? Capital(words) : Capital(words) + ".";

    protected static string? Labelled(string label, string? words) => string.IsNullOrWhiteSpace(words) ? null : EndsAlone(words) ? $"{label}: {words}" : $"{label}: {words}.";

    /// <summary>Who does what, in one sentence.</summary>
    protected static string? Action(PromptParts parts) => (parts.Subject, parts.Motion) switch
    {
        ({ } subject, { } motion) when !EndsAlone(subject) => Sentence($"{subject} {motion}"),
        _ => Paragraph(Sentence(parts.Subject), Sentence(parts.Motion)),
    };

    /// <summary>The camera as full sentences.</summary>
    protected string? CameraSentences(PromptParts parts) => parts.Camera.Count == 0 ? null : string.Join(' ', parts.Camera.Select((move, i) => Camera.Sentence(move, isFirst: i == 0)));

    /// <summary>The camera as a list of terms.</summary>
    protected string? CameraTerms(PromptParts parts) => parts.Camera.Count == 0 ? null : string.Join(", then ", parts.Camera.Select(Camera.Term));

    protected static string? Palette(PromptParts parts) => parts.Palette.Count == 0 ? null : Labelled("Colour palette", string.Join(", ", parts.Palette));

    protected static string? Avoid(PromptParts parts) => Labelled("Avoid", parts.Avoid);

    private static bool EndsAlone(string words) => words[^1] is '.' or '!' or '?' or '"' or '”' or '…' or ':' or ';' or '。' or '！' or '？';

    // Names such as iPhone or character1 keep their form.
    private static string Capital(string words)
    {
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        return words.AsSpan(0, end < 0 ? words.Length : end).TrimEnd(",.;:!?").ContainsAnyExceptInRange('a', 'z') ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Join(char separator, ReadOnlySpan<string?> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                _ = text.Length > 0 ? text.Append(separator).Append(part) : text.Append(part);
            }
        }

        return text.ToString();
    }
}
