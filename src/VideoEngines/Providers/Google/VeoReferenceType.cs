using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google;

/// <summary>What reference images are for. JSON form: the wire's words.</summary>
[JsonConverter(typeof(VeoReferenceTypeConverter))]
public enum VeoReferenceType
{
    /// <summary>A person, a thing or a place that appears in the video: <c>asset</c>.</summary>
    Asset,

    /// <summary>The look of the video, as colours and texture: <c>style</c>. Veo 2 only, one image.</summary>
    Style,
}
