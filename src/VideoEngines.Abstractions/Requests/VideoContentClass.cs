using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What kind of video is wanted; policies choose engines by it. Open: hosts may add their own.</summary>
/// <remarks>A preference only: it never makes an engine ineligible.</remarks>
[JsonConverter(typeof(StringValueJsonConverter<VideoContentClass>))]
public readonly record struct VideoContentClass : IStringValue<VideoContentClass>
{
    private readonly string? _value;

    /// <summary>Initializes the value.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public VideoContentClass(string value) => _value = StringValue.Check(value);

    /// <summary>Gets the text; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets cinematic scenes.</summary>
    public static VideoContentClass Cinematic { get; } = new("cinematic");
    /// <summary>Gets brand campaigns.</summary>
    public static VideoContentClass Brand { get; } = new("brand");
    /// <summary>Gets short-form social clips.</summary>
    public static VideoContentClass SocialShortForm { get; } = new("social-short-form");
    /// <summary>Gets draft iterations.</summary>
    public static VideoContentClass Draft { get; } = new("draft");
    /// <summary>Gets premium export.</summary>
    public static VideoContentClass PremiumExport { get; } = new("premium-export");
    /// <summary>Gets talking heads.</summary>
    public static VideoContentClass TalkingHead { get; } = new("talking-head");
    /// <summary>Gets content that lives by water, fire, smoke and surroundings.</summary>
    public static VideoContentClass Environment { get; } = new("environment");
    /// <summary>Gets content that lives by people in motion.</summary>
    public static VideoContentClass HumanMotion { get; } = new("human-motion");
    /// <summary>Creates a value of one's own.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static VideoContentClass Create(string value) => new(value);

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
