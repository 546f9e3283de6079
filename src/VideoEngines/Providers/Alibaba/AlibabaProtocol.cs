namespace VideoEngines.Providers.Alibaba;

/// <summary>The shapes of request that Alibaba's video models have.</summary>
internal enum AlibabaProtocol
{
    /// <summary>Wan 2.6: an input member per file, a size in pixels.</summary>
    Wan26 = 0,

    /// <summary>Wan 2.7: a list of media, class and ratio.</summary>
    Wan27 = 1,

    /// <summary>Wan 3.0: as 2.7, with a switch for sound and one model for all operations.</summary>
    Wan30 = 2,

    /// <summary>Wan 2.2 S2V.</summary>
    SpeechToVideo = 3,

    /// <summary>Wan 2.2 Animate.</summary>
    Animate = 4,
}
