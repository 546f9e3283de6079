using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>What was taken in cash. In which currency is not said.</summary>
internal sealed record KlingLegacyBalanceDeduction
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Quota { get; init; }
}
