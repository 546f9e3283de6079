namespace VideoEngines.Routing;

/// <summary>A capability that a request can demand.</summary>
public enum VideoCapability
{
    /// <summary>The duration.</summary>
    Duration = 0,

    /// <summary>The resolution or exact size.</summary>
    Resolution = 1,

    /// <summary>The aspect ratio.</summary>
    AspectRatio = 2,

    /// <summary>The frame rate.</summary>
    FrameRate = 3,

    /// <summary>Sound or silence.</summary>
    Audio = 4,

    /// <summary>The seed.</summary>
    Seed = 5,

    /// <summary>The negative prompt.</summary>
    NegativePrompt = 6,

    /// <summary>The inputs.</summary>
    Inputs = 7,

    /// <summary>The number of outputs.</summary>
    Outputs = 8,

    /// <summary>Native camera moves.</summary>
    Camera = 9,

    /// <summary>The time that a job typically takes.</summary>
    Latency = 10,
}
