using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>What a task used. The names vary by model, and numbers come as texts too.</summary>
internal sealed record DashScopeUsage
{
    /// <summary>Gets the seconds that are billed.</summary>
    [JsonConverter(typeof(DashScopeNumberConverter))]
    public decimal? Duration { get; init; }

    [JsonConverter(typeof(DashScopeNumberConverter))]
    public decimal? InputVideoDuration { get; init; }

    [JsonConverter(typeof(DashScopeNumberConverter))]
    public decimal? OutputVideoDuration { get; init; }

    /// <summary>Gets the seconds of S2V and of older models.</summary>
    [JsonConverter(typeof(DashScopeNumberConverter))]
    public decimal? VideoDuration { get; init; }

    /// <summary>Gets the class of the resolution: 720, "720" or "720P".</summary>
    [JsonPropertyName("SR")]
    [JsonConverter(typeof(DashScopeNumberConverter))]
    public decimal? Resolution { get; init; }
}
