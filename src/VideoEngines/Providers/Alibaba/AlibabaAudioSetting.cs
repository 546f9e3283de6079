using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

/// <summary>What sound an edited video has. JSON form: <c>"auto"</c> and <c>"origin"</c> (source: ALI-DOC, <c>audio_setting</c> of wan2.7-videoedit).</summary>
[JsonConverter(typeof(AlibabaAudioSettingConverter))]
public enum AlibabaAudioSetting
{
    /// <summary>The model decides.</summary>
    Auto = 0,

    /// <summary>The sound of the source video.</summary>
    Origin = 1,
}
