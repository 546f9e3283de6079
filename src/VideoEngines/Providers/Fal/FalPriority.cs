using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>The place of a job in fal's queue.</summary>
[JsonConverter(typeof(FalWordConverter<FalPriority>))]
public enum FalPriority
{
    /// <summary>In turn.</summary>
    Normal = 0,

    /// <summary>After the jobs of normal priority.</summary>
    Low = 1,
}
