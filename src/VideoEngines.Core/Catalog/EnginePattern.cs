using System.Diagnostics.CodeAnalysis;

namespace VideoEngines;

/// <summary>
/// A pattern for engine ids, where <c>*</c> stands for any text: <c>kling/v3</c> is one engine, <c>runway/*</c> all of a maker, <c>kling/v3@*</c> a model at every other host, <c>*@fal</c> all at a host, <c>*</c> every engine.
/// </summary>
public readonly record struct EnginePattern : IParsable<EnginePattern>
{
    private readonly string? _value;

    private EnginePattern(string value) => _value = value;

    /// <summary>Converts a text to a pattern.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="FormatException">The text is no pattern.</exception>
    public static implicit operator EnginePattern(string value) => Parse(value);

    /// <summary>Parses a pattern.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="FormatException">The text is no pattern.</exception>
    public static EnginePattern Parse(string value) => TryParse(value, null, out var pattern)
        ? pattern
        : throw new FormatException($"'{value}' is no engine pattern. Write an engine id in lower case, with * for any text: kling/v3, runway/*, *@fal.");

    /// <inheritdoc/>
    public static EnginePattern Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EnginePattern result)
    {
        result = default;
        if (s is null || !s.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '/' or '@' or '*'))
        {
            return false;
        }

        // With each star read as some text, it must be an engine id; a star may also stand for the whole of maker/model.
        var sample = s.Replace("*", "x", StringComparison.Ordinal);
        if (!VideoEngineId.TryParse(sample, out _) && !(s.StartsWith('*') && VideoEngineId.TryParse("x/" + sample, out _)))
        {
            return false;
        }

        result = new(s);
        return true;
    }

    /// <summary>Tells whether an engine fits.</summary>
    /// <param name="id">The engine id.</param>
    /// <returns><see langword="true"/> when it fits; never for <see langword="default"/>.</returns>
    public bool Matches(VideoEngineId id) => _value is not null && Matches(_value, id.ToString());

    /// <summary>Returns the text.</summary>
    /// <returns>The text; an empty string for <see langword="default"/>.</returns>
    public override string ToString() => _value ?? string.Empty;

    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, t);
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                (p, t) = (p + 1, t + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].Trim('*').IsEmpty;
    }
}
