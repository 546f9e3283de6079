using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>Durations are seconds as a number: 5 or 7.5.</summary>
public sealed class SecondsJsonConverter : JsonConverter<TimeSpan>
{
    private const decimal MaxSeconds = 922_337_203_685.4775807m;

    /// <inheritdoc/>
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out var seconds) || Math.Abs(seconds) > MaxSeconds)
        {
            throw new JsonException("A duration is a number of seconds.");
        }

        return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(ToSeconds(value));

    internal static decimal ToSeconds(TimeSpan value)
    {
        var (whole, rest) = Math.DivRem(value.Ticks, TimeSpan.TicksPerSecond);
        return rest == 0 ? whole : value.Ticks / (decimal)TimeSpan.TicksPerSecond;
    }
}
