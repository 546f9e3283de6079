using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance;

/// <summary>The file format of the video (COMFY-BD); <c>seedance-2.5</c> only.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ByteDanceOutputFormat>))]
public enum ByteDanceOutputFormat
{
    /// <summary>MP4, the default.</summary>
    [JsonStringEnumMemberName("mp4")]
    Mp4 = 0,

    /// <summary>QuickTime.</summary>
    [JsonStringEnumMemberName("mov")]
    Mov = 1,
}
