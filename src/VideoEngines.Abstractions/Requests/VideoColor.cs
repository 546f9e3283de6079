using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>A colour, <c>#rrggbb</c>.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
[JsonConverter(typeof(VideoColorJsonConverter))]
public readonly record struct VideoColor(byte Red, byte Green, byte Blue) : IParsable<VideoColor>
{
    /// <summary>Reads a colour.</summary>
    /// <param name="s">The text, e.g. <c>#ff8800</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The colour.</returns>
    /// <exception cref="FormatException">The text is no colour.</exception>
    public static VideoColor Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var color) ? color : throw new FormatException("A colour is # and six hexadecimal digits, e.g. #ff8800.");

    /// <summary>Reads a colour.</summary>
    /// <param name="s">The text, e.g. <c>#ff8800</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The colour.</param>
    /// <returns>Whether the text is a colour.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VideoColor result)
    {
        result = default;
        if (s is not { Length: 7 } || s[0] != '#' || !uint.TryParse(s.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return false;
        }

        result = new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        return true;
    }

    /// <summary>Returns <c>#rrggbb</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
