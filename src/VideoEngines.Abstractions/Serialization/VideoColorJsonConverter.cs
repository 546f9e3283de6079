using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>A colour is a text of the form <c>#rrggbb</c>; black is one like any other.</summary>
public sealed class VideoColorJsonConverter : JsonConverter<VideoColor>
{
    /// <inheritdoc/>
    public override VideoColor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && VideoColor.TryParse(reader.GetString(), null, out var color)
            ? color
            : throw new JsonException("A colour is # and six hexadecimal digits, e.g. #ff8800.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, VideoColor value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
