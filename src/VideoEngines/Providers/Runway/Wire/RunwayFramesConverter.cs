using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway.Wire;

/// <summary>Writes <c>promptImage</c>: a single first frame as its address, which every model takes, else the list.</summary>
internal sealed class RunwayFramesConverter : JsonConverter<IReadOnlyList<RunwayMedia>>
{
    public override IReadOnlyList<RunwayMedia> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Requests are written only.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<RunwayMedia> value, JsonSerializerOptions options)
    {
        if (value is [{ Position: "first" } only])
        {
            writer.WriteStringValue(only.Uri);
            return;
        }

        writer.WriteStartArray();
        foreach (var frame in value)
        {
            writer.WriteStartObject();
            writer.WriteString("uri", frame.Uri);
            writer.WriteString("position", frame.Position);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
