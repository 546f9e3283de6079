using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance;

/// <summary>How soon Ark works on a task (ARK-DOC).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ByteDanceServiceTier>))]
public enum ByteDanceServiceTier
{
    /// <summary>Online inference.</summary>
    [JsonStringEnumMemberName("default")]
    Default = 0,

    /// <summary>Offline inference at half the price, for work that can wait; <c>seedance-1.5-pro</c> only.</summary>
    [JsonStringEnumMemberName("flex")]
    Flex = 1,
}
