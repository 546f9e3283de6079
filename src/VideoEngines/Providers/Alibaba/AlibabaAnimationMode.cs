using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

/// <summary>The quality of Wan 2.2 Animate. JSON form: <c>"wan-std"</c> and <c>"wan-pro"</c> (source: ALI-ANIM, <c>mode</c>).</summary>
[JsonConverter(typeof(AlibabaAnimationModeConverter))]
public enum AlibabaAnimationMode
{
    /// <summary>The standard mode; faster and cheaper.</summary>
    Standard = 0,

    /// <summary>The professional mode.</summary>
    Professional = 1,
}
