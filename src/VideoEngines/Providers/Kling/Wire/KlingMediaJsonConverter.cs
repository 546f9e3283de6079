using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

internal sealed class KlingMediaJsonConverter : JsonConverter<KlingMedia>
{
    public override KlingMedia Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString(), default);

    public override void Write(Utf8JsonWriter writer, KlingMedia value, JsonSerializerOptions options)
    {
        if (value.Address is { } address)
        {
            writer.WriteStringValue(address);
        }
        else
        {
            writer.WriteBase64StringValue(value.Bytes.Span);
        }
    }
}
