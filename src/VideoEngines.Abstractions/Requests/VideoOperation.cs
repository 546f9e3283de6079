using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What an engine is asked to do. Open: a provider may know more than the values listed here.</summary>
/// <remarks>The default value is empty and means: follow from the inputs.</remarks>
[JsonConverter(typeof(StringValueJsonConverter<VideoOperation>))]
public readonly record struct VideoOperation : IStringValue<VideoOperation>
{
    private readonly string? _value;

    /// <summary>Initializes the value.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public VideoOperation(string value) => _value = StringValue.Check(value);

    /// <summary>Gets the text; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the operation that makes a video from a prompt.</summary>
    public static VideoOperation TextToVideo { get; } = new("text-to-video");
    /// <summary>Gets the operation that animates a start frame (and an end frame).</summary>
    public static VideoOperation ImageToVideo { get; } = new("image-to-video");
    /// <summary>Gets the operation that makes a video from a prompt and references.</summary>
    public static VideoOperation ReferenceToVideo { get; } = new("reference-to-video");
    /// <summary>Gets the operation that edits a source video.</summary>
    public static VideoOperation VideoToVideo { get; } = new("video-to-video");
    /// <summary>Gets the operation that drives a face by audio.</summary>
    public static VideoOperation TalkingHead { get; } = new("talking-head");
    /// <summary>Gets the operation that makes an image from a prompt, such as a keyframe. Never inferred: a request must name it.</summary>
    public static VideoOperation TextToImage { get; } = new("text-to-image");
    /// <summary>Gets the operation that makes an image from a prompt and reference images, or edits one. Never inferred: a request must name it.</summary>
    public static VideoOperation ImageToImage { get; } = new("image-to-image");
    /// <summary>Gets a value indicating whether images come of it (JPEG, PNG or WebP files) instead of videos.</summary>
    public bool MakesImages => this == TextToImage || this == ImageToImage;

    /// <summary>Creates a value of one's own.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static VideoOperation Create(string value) => new(value);

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
