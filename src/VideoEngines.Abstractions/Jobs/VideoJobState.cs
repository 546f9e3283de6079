namespace VideoEngines;

/// <summary>Where a job stands. A provider status that is not known is never guessed to be an end: the job stays pending.</summary>
public enum VideoJobState
{
    /// <summary>Accepted, not yet rendering (also: held back by the provider's own limits).</summary>
    Queued = 0,

    /// <summary>Rendering.</summary>
    Running = 1,

    /// <summary>Ended with at least one output.</summary>
    Succeeded = 2,

    /// <summary>Ended without output; the kind says why.</summary>
    Failed = 3,

    /// <summary>Stopped on request, by the provider's word.</summary>
    Cancelled = 4,

    /// <summary>The provider gave the job up or no longer keeps it. Our own deadline never produces this state.</summary>
    Expired = 5,
}
