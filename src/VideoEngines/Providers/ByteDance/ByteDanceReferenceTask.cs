using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance;

/// <summary>What is to be done with the references (COMFY-BD); <c>seedance-2.5</c> only.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ByteDanceReferenceTask>))]
public enum ByteDanceReferenceTask
{
    /// <summary>The model takes it from the prompt. The default.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto = 0,

    /// <summary>A new video with the references in it.</summary>
    [JsonStringEnumMemberName("reference")]
    Reference = 1,

    /// <summary>The video, changed.</summary>
    [JsonStringEnumMemberName("edit")]
    Edit = 2,

    /// <summary>The video, continued.</summary>
    [JsonStringEnumMemberName("extend")]
    Extend = 3,
}
