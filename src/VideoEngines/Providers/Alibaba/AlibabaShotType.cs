using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

/// <summary>How many shots Wan 2.6 makes of a prompt. JSON form: <c>"single"</c> and <c>"multi"</c> (source: ALI-T2V, <c>shot_type</c>).</summary>
[JsonConverter(typeof(AlibabaShotTypeConverter))]
public enum AlibabaShotType
{
    /// <summary>One shot (<c>single</c>).</summary>
    One = 0,

    /// <summary>Several shots (<c>multi</c>) that tell the prompt as a story. Needs the provider's prompt rewriting.</summary>
    Several = 1,
}
