using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

/// <summary>What Wan 2.2 Animate does with the character and the footage. JSON form: <c>"move"</c> and <c>"mix"</c> (source: ALI-ANIM; two models on the wire).</summary>
[JsonConverter(typeof(AlibabaAnimationConverter))]
public enum AlibabaAnimation
{
    /// <summary>The character of the image moves like the person in the footage (<c>wan2.2-animate-move</c>).</summary>
    Move = 0,

    /// <summary>The character of the image takes the place of the person in the footage (<c>wan2.2-animate-mix</c>).</summary>
    Mix = 1,
}
