namespace VideoEngines.Http.Downloads;

/// <summary>A video that a provider delivers only inside a JSON answer, as base64.</summary>
internal sealed record InlineVideo
{
    /// <summary>Gets what reads the job again: its answer, with the body unread. It costs nothing and may be called several times.</summary>
    public required Func<CancellationToken, Task<HttpResponseMessage>> OpenAsync { get; init; }

    /// <summary>Gets the steps from the root of the answer to the string.</summary>
    public required IReadOnlyList<JsonStep> Path { get; init; }

    /// <summary>Gets the most bytes that the video may have.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>Gets the job, for errors.</summary>
    public required VideoJobHandle Handle { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets how long the server may be silent.</summary>
    public TimeSpan IdleTimeout { get; init; } = new DownloadOptions().IdleTimeout;
}
