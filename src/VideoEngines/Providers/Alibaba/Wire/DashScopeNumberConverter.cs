using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>Reads <c>720</c>, <c>"720"</c> and <c>"720P"</c>; anything else is no number. A status must not fail over what is only said in passing.</summary>
internal sealed class DashScopeNumberConverter : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) ? number : null;
            case JsonTokenType.String:
                var text = reader.GetString().AsSpan().TrimEnd("pPsS ");
                return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
