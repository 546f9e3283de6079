using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google;

/// <summary>How strongly Vertex compresses a video. JSON form: the wire's words.</summary>
[JsonConverter(typeof(VeoCompressionQualityConverter))]
public enum VeoCompressionQuality
{
    /// <summary>A smaller file: <c>optimized</c>.</summary>
    Optimized,

    /// <summary>A larger file without loss: <c>lossless</c>.</summary>
    Lossless,
}
