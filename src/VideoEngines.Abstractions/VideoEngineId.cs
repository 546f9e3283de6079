using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>
/// The name of an engine: <c>maker/model</c> at its maker's own API, <c>maker/model@host</c> elsewhere. Lower case; letters, digits, dots, dashes and underscores.
/// </summary>
/// <example><c>kling/v3</c>, <c>runway/gen4.5</c>, <c>kling/v3@fal</c></example>
[JsonConverter(typeof(VideoEngineIdJsonConverter))]
public readonly record struct VideoEngineId : ISpanParsable<VideoEngineId>
{
    private readonly string? _value;

    private VideoEngineId(string value) => _value = value;

    /// <summary>Gets a value indicating whether this is <see langword="default"/>, which names no engine.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Gets the maker of the model, e.g. <c>kling</c>.</summary>
    public string Maker => _value is null ? string.Empty : _value[.._value.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Gets the model, without maker and host, e.g. <c>v3</c>.</summary>
    public string Model
    {
        get
        {
            if (_value is null)
            {
                return string.Empty;
            }

            var start = _value.IndexOf('/', StringComparison.Ordinal) + 1;
            var end = _value.IndexOf('@', StringComparison.Ordinal);
            return end < 0 ? _value[start..] : _value[start..end];
        }
    }

    /// <summary>Gets the host when it is not the maker's own API, e.g. <c>fal</c>; otherwise <see langword="null"/>.</summary>
    public string? Host
    {
        get
        {
            var at = _value?.IndexOf('@', StringComparison.Ordinal) ?? -1;
            return at < 0 ? null : _value![(at + 1)..];
        }
    }

    /// <summary>Converts an engine's name to its id.</summary>
    /// <param name="value">The name.</param>
    /// <exception cref="FormatException">The text is no engine name.</exception>
    public static implicit operator VideoEngineId(string value) => Parse(value);

    /// <summary>Parses an engine's name.</summary>
    /// <param name="value">The name, e.g. <c>kling/v3</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is no engine name.</exception>
    public static VideoEngineId Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryParse(value, out var id)
            ? id
            : throw new FormatException($"'{value}' is no engine id. Write maker/model or maker/model@host in lower case, for example kling/v3.");
    }

    /// <inheritdoc/>
    public static VideoEngineId Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static VideoEngineId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    /// <summary>Parses an engine's name.</summary>
    /// <param name="value">The name.</param>
    /// <param name="id">The id, or <see langword="default"/>.</param>
    /// <returns><see langword="true"/> when <paramref name="value"/> is an engine name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? value, out VideoEngineId id)
    {
        id = default;
        if (value is null)
        {
            return false;
        }

        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IsName(value.AsSpan(0, slash)))
        {
            return false;
        }

        var rest = value.AsSpan(slash + 1);
        var at = rest.IndexOf('@');
        if (at >= 0 && !IsName(rest[(at + 1)..]))
        {
            return false;
        }

        if (!IsName(at < 0 ? rest : rest[..at]))
        {
            return false;
        }

        id = new VideoEngineId(value);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VideoEngineId result) => TryParse(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out VideoEngineId result) => TryParse(s.ToString(), out result);

    /// <summary>Returns the name.</summary>
    /// <returns>The name; an empty string for <see langword="default"/>.</returns>
    public override string ToString() => _value ?? string.Empty;

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !char.IsAsciiLetterOrDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
