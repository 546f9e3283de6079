namespace VideoEngines.Routing;

/// <summary>A number of a request that a rule can look at.</summary>
public enum RoutingNumber
{
    /// <summary>The duration in seconds.</summary>
    Duration = 0,

    /// <summary>The frames per second.</summary>
    FramesPerSecond = 1,

    /// <summary>The outputs of one call; 1 when the request does not say.</summary>
    Count = 2,

    /// <summary>The reference images, videos and sounds together.</summary>
    References = 3,

    /// <summary>The reference images.</summary>
    ReferenceImages = 4,

    /// <summary>The reference videos.</summary>
    ReferenceVideos = 5,

    /// <summary>The reference sounds.</summary>
    ReferenceAudio = 6,

    /// <summary>The camera moves.</summary>
    CameraMoves = 7,

    /// <summary>The characters.</summary>
    Characters = 8,

    /// <summary>The characters of the prompt as it was written, in UTF-16 code units.</summary>
    PromptLength = 9,
}
