using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What an input is for. Open: a provider may know more than the values listed here.</summary>
/// <remarks>Used by the catalog and in reasons.</remarks>
[JsonConverter(typeof(StringValueJsonConverter<VideoInputRole>))]
public readonly record struct VideoInputRole : IStringValue<VideoInputRole>
{
    private readonly string? _value;

    /// <summary>Initializes the value.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public VideoInputRole(string value) => _value = StringValue.Check(value);

    /// <summary>Gets the text; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the first frame.</summary>
    public static VideoInputRole StartFrame { get; } = new("start-frame");
    /// <summary>Gets the last frame.</summary>
    public static VideoInputRole EndFrame { get; } = new("end-frame");
    /// <summary>Gets a reference image.</summary>
    public static VideoInputRole ReferenceImage { get; } = new("reference-image");
    /// <summary>Gets a reference video.</summary>
    public static VideoInputRole ReferenceVideo { get; } = new("reference-video");
    /// <summary>Gets a reference sound.</summary>
    public static VideoInputRole ReferenceAudio { get; } = new("reference-audio");
    /// <summary>Gets the audio that drives a face.</summary>
    public static VideoInputRole DrivingAudio { get; } = new("driving-audio");
    /// <summary>Gets the video to edit.</summary>
    public static VideoInputRole SourceVideo { get; } = new("source-video");
    /// <summary>Creates a value of one's own.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static VideoInputRole Create(string value) => new(value);

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
