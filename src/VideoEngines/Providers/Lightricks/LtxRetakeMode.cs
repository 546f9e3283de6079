using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Lightricks;

/// <summary>What a retake makes again. JSON form: <c>"replace_audio"</c>, <c>"replace_video"</c>, <c>"replace_audio_and_video"</c> (source: LTX-OAS).</summary>
[JsonConverter(typeof(LtxRetakeModeConverter))]
public enum LtxRetakeMode
{
    /// <summary>Sound and picture; the provider's default.</summary>
    ReplaceAudioAndVideo = 0,

    /// <summary>The sound alone.</summary>
    ReplaceAudio = 1,

    /// <summary>The picture alone.</summary>
    ReplaceVideo = 2,
}
