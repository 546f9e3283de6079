using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>One row of <c>billing[]</c>.</summary>
internal sealed record KlingCharge
{
    /// <summary>Gets <c>unit</c> (taken from a resource pack) or <c>cash</c> (taken from the balance).</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? ChargeType { get; init; }

    /// <summary>Gets the kind of pack: <c>video</c>, <c>image</c> or <c>audio</c>; for units only.</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? PackageType { get; init; }

    /// <summary>Gets <c>CNY</c> or <c>USD</c>; for cash only.</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Currency { get; init; }

    /// <summary>Gets the amount after discount, a decimal number as text.</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Amount { get; init; }
}
