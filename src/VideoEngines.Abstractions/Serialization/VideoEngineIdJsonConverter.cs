using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

internal sealed class VideoEngineIdJsonConverter : JsonConverter<VideoEngineId>
{
    public override VideoEngineId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        VideoEngineId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An engine id such as kling/v3 is expected here.");

    public override void Write(Utf8JsonWriter writer, VideoEngineId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override VideoEngineId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, VideoEngineId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
