using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Lightricks;

/// <summary>Reads and writes the three words and nothing else; the library's own converter would take numbers and any case.</summary>
internal sealed class LtxRetakeModeConverter : JsonConverter<LtxRetakeMode>
{
    public override LtxRetakeMode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return word switch
        {
            "replace_audio_and_video" => LtxRetakeMode.ReplaceAudioAndVideo,
            "replace_audio" => LtxRetakeMode.ReplaceAudio,
            "replace_video" => LtxRetakeMode.ReplaceVideo,
            _ => throw new JsonException("The value is not \"replace_audio\", \"replace_video\" or \"replace_audio_and_video\"."),
        };
    }

    public override void Write(Utf8JsonWriter writer, LtxRetakeMode value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
    {
        LtxRetakeMode.ReplaceAudioAndVideo => "replace_audio_and_video",
        LtxRetakeMode.ReplaceAudio => "replace_audio",
        LtxRetakeMode.ReplaceVideo => "replace_video",
        _ => throw new JsonException("The retake mode is not one of the values that exist."),
    });
}
