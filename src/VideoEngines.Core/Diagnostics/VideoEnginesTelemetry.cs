namespace VideoEngines.Diagnostics;

/// <summary>The names under which VideoEngines reports traces and metrics. They are part of the public contract.</summary>
public static class VideoEnginesTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "VideoEngines";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "VideoEngines";

    /// <summary>Histogram in seconds: from submit to the end of a job; by provider, model and state.</summary>
    public const string JobDuration = "videoengines.job.duration";

    /// <summary>Up-down counter: jobs accepted and not yet ended, as observed by this process; by provider and model.</summary>
    public const string JobActive = "videoengines.job.active";

    /// <summary>Histogram in seconds: the submit call; by provider, model and, on errors, error type.</summary>
    public const string SubmitDuration = "videoengines.submit.duration";

    /// <summary>Counter: submits that had no usable answer; by provider and model.</summary>
    public const string SubmitUnknown = "videoengines.submit.unknown";

    /// <summary>Counter: status reads; by provider, model and, on errors, error type.</summary>
    public const string PollAttempts = "videoengines.poll.attempts";
}
