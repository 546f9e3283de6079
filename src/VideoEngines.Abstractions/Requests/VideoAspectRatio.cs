using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>Width to height, reduced: <c>16:9</c>. JSON form: the text.</summary>
[JsonConverter(typeof(ParsableJsonConverter<VideoAspectRatio>))]
public readonly record struct VideoAspectRatio : IParsable<VideoAspectRatio>
{
    /// <summary>Initializes the ratio; 32:18 becomes 16:9.</summary>
    /// <param name="width">The width, from 1.</param>
    /// <param name="height">The height, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public VideoAspectRatio(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var (a, b) = (width, height);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        Width = width / a;
        Height = height / a;
    }

    /// <summary>Gets 16:9.</summary>
    public static VideoAspectRatio Landscape { get; } = new(16, 9);

    /// <summary>Gets 9:16.</summary>
    public static VideoAspectRatio Portrait { get; } = new(9, 16);

    /// <summary>Gets 1:1.</summary>
    public static VideoAspectRatio Square { get; } = new(1, 1);

    /// <summary>Gets the width of the reduced ratio.</summary>
    public int Width { get; }

    /// <summary>Gets the height of the reduced ratio.</summary>
    public int Height { get; }

    /// <summary>Parses a ratio such as <c>16:9</c>.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="FormatException">The text is no ratio.</exception>
    public static VideoAspectRatio Parse(string value) => TryParse(value, null, out var ratio)
        ? ratio
        : throw new FormatException($"'{value}' is no aspect ratio. Write it as 16:9.");

    /// <inheritdoc/>
    public static VideoAspectRatio Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VideoAspectRatio result)
    {
        result = default;
        var colon = s?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0
            || !int.TryParse(s.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(s.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || width < 1
            || height < 1)
        {
            return false;
        }

        result = new VideoAspectRatio(width, height);
        return true;
    }

    /// <summary>Returns the text, e.g. <c>16:9</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}:{Height}");
}
