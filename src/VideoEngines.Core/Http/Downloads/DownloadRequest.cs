namespace VideoEngines.Http.Downloads;

/// <summary>One file to fetch. A credential goes along only where <see cref="Authorize"/> is set, and only to the engine's own origin.</summary>
internal sealed record DownloadRequest
{
    /// <summary>Gets the address as the provider gave it. Whoever has it may have the file: it is never printed.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Gets the configured base address of the engine. Only exactly its host and port may lie on this machine or its network.</summary>
    public required Uri EngineOrigin { get; init; }

    /// <summary>Gets the hosts that the engine delivers from, as patterns such as <c>*.klingai.com</c>. Empty for any public host.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Gets a value indicating whether the file must be an image. Otherwise, which is the default, it must be a video.</summary>
    public bool IsImage { get; init; }

    /// <summary>Gets the most bytes to accept, e.g. from the quote; <see cref="DownloadOptions.MaxBytes"/> is the limit in any case.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Gets the way to a fresh address when this one is expired or gone: it reads the job again. <see langword="null"/> from it means that there is none.</summary>
    public Func<CancellationToken, Task<Uri?>>? Refresh { get; init; }

    /// <summary>Gets what adds the credential for files that the API itself serves; <see langword="null"/> (default) for all others. It is asked for requests to <see cref="EngineOrigin"/> only.</summary>
    public Func<HttpRequestMessage, CancellationToken, ValueTask>? Authorize { get; init; }

    /// <summary>Gets the job, for the errors to carry.</summary>
    public VideoJobHandle? Handle { get; init; }

    /// <summary>Returns the host only.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"download from {DownloadErrors.HostOf(Uri)}";
}
