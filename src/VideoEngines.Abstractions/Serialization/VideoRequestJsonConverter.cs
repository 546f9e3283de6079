using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>Reads and writes requests in their own form, whatever the options around it say.</summary>
public sealed class VideoRequestJsonConverter : JsonConverter<VideoRequest>
{
    /// <inheritdoc/>
    public override VideoRequest? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, VideoEnginesJsonContext.Default.VideoRequestForm)?.ToRequest();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoRequest value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, VideoRequestForm.From(value), VideoEnginesJsonContext.Default.VideoRequestForm);
    }
}
