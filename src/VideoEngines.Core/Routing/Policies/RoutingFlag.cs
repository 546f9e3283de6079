namespace VideoEngines.Routing;

/// <summary>Something that a request has or has not.</summary>
public enum RoutingFlag
{
    /// <summary>Sound is asked for; a request that leaves it open has it neither asked for nor refused, and meets neither value.</summary>
    Audio = 0,

    /// <summary>A first frame.</summary>
    StartFrame = 1,

    /// <summary>A last frame.</summary>
    EndFrame = 2,

    /// <summary>A video to edit.</summary>
    SourceVideo = 3,

    /// <summary>A voice that drives a face.</summary>
    DrivingAudio = 4,

    /// <summary>A negative prompt.</summary>
    NegativePrompt = 5,

    /// <summary>A seed.</summary>
    Seed = 6,

    /// <summary>A style.</summary>
    Style = 7,
}
