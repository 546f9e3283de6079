using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>The tier of an engine whose tiers differ in more than resolution: Kling's avatars.</summary>
[JsonConverter(typeof(FalWordConverter<FalMode>))]
public enum FalMode
{
    /// <summary>The cheaper tier; what a request without mode gets.</summary>
    Standard = 0,

    /// <summary>The dearer tier.</summary>
    Pro = 1,
}
