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
    /// <summary>Gets a mask: what of a picture or video is meant.</summary>
    public static VideoInputRole Mask { get; } = new("mask");
    /// <summary>Gets a camera path, a JSON file.</summary>
    public static VideoInputRole CameraPath { get; } = new("camera-path");
    /// <summary>Gets the motion of a skeleton, a .bvh file.</summary>
    public static VideoInputRole SkeletalRig { get; } = new("skeletal-rig");
    /// <summary>Gets a depth map, a picture or a video.</summary>
    public static VideoInputRole DepthMap { get; } = new("depth-map");
    /// <summary>Gets a picture in the style that is wanted.</summary>
    public static VideoInputRole StyleReference { get; } = new("style-reference");
    /// <summary>Gets a picture of what is not wanted.</summary>
    public static VideoInputRole NegativeReference { get; } = new("negative-reference");
    /// <summary>Gets a palette of colours.</summary>
    public static VideoInputRole ColorPalette { get; } = new("color-palette");
    /// <summary>Creates a value of one's own.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    public static VideoInputRole Create(string value) => new(value);

    /// <summary>Returns the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;
}
