namespace VideoEngines.Emulator;

/// <summary>A request that arrived at a provider's prefix. Immutable; it appears when its body has been read, and again when it was answered.</summary>
public sealed record RecordedRequest
{
    /// <summary>Order of arrival, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Wall-clock time of arrival.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The provider's name, one of <see cref="VideoEmulator.Providers"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path with the provider prefix.</summary>
    public required string Path { get; init; }

    /// <summary>Query with its question mark, or empty.</summary>
    public required string Query { get; init; }

    /// <summary>Headers, names without regard to case. A credential is reduced to its scheme and <c>***</c>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The first 64 KiB of the body as UTF-8 text; empty for file uploads.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of the whole body in lower-case hex, the same as <see cref="EmulatedJob.BodyHash"/> of a job that it made; null for file uploads and before the body has arrived.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Length of the body in bytes.</summary>
    public long BodyLength { get; init; }

    /// <summary>Status answered; null while unanswered and when the connection was dropped.</summary>
    public int? Status { get; init; }

    /// <summary>True once the request was answered or dropped.</summary>
    public bool IsCompleted { get; init; }

    /// <summary>Faults played on this request, in order.</summary>
    public IReadOnlyList<EmulatorFaultKind> Faults { get; init; } = [];
}
