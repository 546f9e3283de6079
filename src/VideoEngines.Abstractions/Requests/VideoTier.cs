using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>The tier of engines to prefer. Open: hosts may add their own.</summary>
/// <remarks>A preference only: it never makes an engine ineligible.</remarks>
[JsonConverter(typeof(StringValueJsonConverter<VideoTier>))]
public readonly record struct VideoTier : IStringValue<VideoTier>
{
    private readonly string? _value;

    /// <summary>Initializes the value.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public VideoTier(string value) => _value = StringValue.Check(value);

    /// <summary>Gets the text; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets fast and cheap engines.</summary>
    public static VideoTier Speed { get; } = new("speed");
    /// <summary>Gets engines for motion realism and look.</summary>
    public static VideoTier Cinematic { get; } = new("cinematic");
    /// <summary>Gets the best engines, whatever they cost.</summary>
    public static VideoTier Flagship { get; } = new("flagship");
    /// <summary>Creates a value of one's own.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static VideoTier Create(string value) => new(value);

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
