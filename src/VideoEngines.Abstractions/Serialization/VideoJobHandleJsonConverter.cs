using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>Reads and writes handles in their own form, whatever the options around it say. Members that a newer version wrote are kept.</summary>
public sealed class VideoJobHandleJsonConverter : JsonConverter<VideoJobHandle>
{
    /// <inheritdoc/>
    public override VideoJobHandle? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, VideoHandleJsonContext.Default.VideoJobHandleForm)?.ToHandle();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoJobHandle value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, VideoJobHandleForm.From(value), VideoHandleJsonContext.Default.VideoJobHandleForm);
    }
}
