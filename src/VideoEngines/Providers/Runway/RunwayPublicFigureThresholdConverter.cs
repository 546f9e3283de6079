using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway;

/// <summary>Reads and writes the two words and nothing else; the library's own converter would take numbers and any case.</summary>
internal sealed class RunwayPublicFigureThresholdConverter : JsonConverter<RunwayPublicFigureThreshold>
{
    public override RunwayPublicFigureThreshold Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals("auto"u8))
            {
                return RunwayPublicFigureThreshold.Auto;
            }

            if (reader.ValueTextEquals("low"u8))
            {
                return RunwayPublicFigureThreshold.Low;
            }
        }

        throw new JsonException("The value is not \"auto\" or \"low\".");
    }

    public override void Write(Utf8JsonWriter writer, RunwayPublicFigureThreshold value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
    {
        RunwayPublicFigureThreshold.Auto => "auto"u8,
        RunwayPublicFigureThreshold.Low => "low"u8,
        _ => throw new JsonException("The public figure threshold is not one of the values that exist."),
    });
}
