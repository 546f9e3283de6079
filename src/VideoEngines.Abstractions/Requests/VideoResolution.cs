using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>A resolution class such as <c>720p</c> (the short side) or <c>4k</c>, or an exact size such as <c>1280x720</c>. JSON form: the text.</summary>
[JsonConverter(typeof(ParsableJsonConverter<VideoResolution>))]
public readonly record struct VideoResolution : IParsable<VideoResolution>
{
    private readonly string? _name;

    private VideoResolution(string name, int? width, int? height)
    {
        _name = name;
        Width = width;
        Height = height;
    }

    /// <summary>Gets 720p.</summary>
    public static VideoResolution P720 { get; } = new("720p", null, null);

    /// <summary>Gets 1080p.</summary>
    public static VideoResolution P1080 { get; } = new("1080p", null, null);

    /// <summary>Gets 4K (2160 lines).</summary>
    public static VideoResolution FourK { get; } = new("4k", null, null);

    /// <summary>Gets the text; empty for <see langword="default"/>.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>Gets the width in pixels of an exact size; otherwise <see langword="null"/>.</summary>
    public int? Width { get; }

    /// <summary>Gets the height in pixels of an exact size; otherwise <see langword="null"/>.</summary>
    public int? Height { get; }

    /// <summary>Gets a value indicating whether this is an exact size in pixels.</summary>
    public bool IsExact => Width is not null;

    /// <summary>Gets the length of the short side in pixels: 720 for <c>720p</c> and <c>1280x720</c>, 2160 for <c>4k</c>, 0 for <see langword="default"/>.</summary>
    public int ShortSide => Width is { } width ? Math.Min(width, Height!.Value) : _name switch
    {
        null => 0,
        "4k" => 2160,
        "2k" => 1440,
        _ => int.Parse(_name.AsSpan(0, _name.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture),
    };

    /// <summary>Creates an exact size.</summary>
    /// <param name="width">The width in pixels, from 1.</param>
    /// <param name="height">The height in pixels, from 1.</param>
    /// <returns>The resolution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side is below 1.</exception>
    public static VideoResolution FromPixels(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"), width, height);
    }

    /// <summary>Parses a resolution.</summary>
    /// <param name="value">For example <c>720p</c>, <c>4k</c> or <c>1280x720</c>.</param>
    /// <returns>The resolution.</returns>
    /// <exception cref="FormatException">The text is no resolution.</exception>
    public static VideoResolution Parse(string value) => TryParse(value, null, out var resolution)
        ? resolution
        : throw new FormatException($"'{value}' is no resolution. Write it as 720p, 1080p, 4k or 1280x720.");

    /// <inheritdoc/>
    public static VideoResolution Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VideoResolution result)
    {
        result = default;
        if (string.IsNullOrEmpty(s))
        {
            return false;
        }

        if (s.Equals("4k", StringComparison.OrdinalIgnoreCase) || s.Equals("2k", StringComparison.OrdinalIgnoreCase))
        {
            result = new(char.ToString(s[0]) + "k", null, null);
            return true;
        }

        if (s[^1] is 'p' or 'P' && TryNumber(s.AsSpan(0, s.Length - 1), out var lines))
        {
            result = new(string.Create(CultureInfo.InvariantCulture, $"{lines}p"), null, null);
            return true;
        }

        var x = s.IndexOf('x', StringComparison.OrdinalIgnoreCase);
        if (x < 0 || !TryNumber(s.AsSpan(0, x), out var width) || !TryNumber(s.AsSpan(x + 1), out var height))
        {
            return false;
        }

        result = FromPixels(width, height);
        return true;
    }

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
