using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>Engine ids are their name, also as a key of a map.</summary>
public sealed class VideoEngineIdJsonConverter : JsonConverter<VideoEngineId>
{
    /// <inheritdoc/>
    public override VideoEngineId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        VideoEngineId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An engine id such as kling/v3 is expected here.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoEngineId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override VideoEngineId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, VideoEngineId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
