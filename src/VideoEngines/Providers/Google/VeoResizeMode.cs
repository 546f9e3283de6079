using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google;

/// <summary>How Vertex fits a start frame of another shape into the video. JSON form: the wire's words.</summary>
[JsonConverter(typeof(VeoResizeModeConverter))]
public enum VeoResizeMode
{
    /// <summary>Parts of the image are cut off: <c>crop</c>.</summary>
    Crop,

    /// <summary>The image is padded: <c>pad</c>.</summary>
    Pad,
}
