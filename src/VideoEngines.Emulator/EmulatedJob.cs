namespace VideoEngines.Emulator;

/// <summary>A snapshot of one accepted job. Immutable.</summary>
public sealed record EmulatedJob
{
    /// <summary>The provider's name, one of <see cref="VideoEmulator.Providers"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's job id.</summary>
    public required string Id { get; init; }

    /// <summary>The id the caller chose (Kling's <c>external_task_id</c>); null when none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Value of the request header <c>X-Emulator-Tag</c>, for tests that count submits; null when absent.</summary>
    public string? Tag { get; init; }

    /// <summary>SHA-256 of the request body in lower-case hex, see <see cref="EmulatorBilling.HashOf(ReadOnlySpan{byte})"/>.</summary>
    public required string BodyHash { get; init; }

    /// <summary>Wire name of the model.</summary>
    public required string Model { get; init; }

    /// <summary>State at the moment of the snapshot.</summary>
    public EmulatedJobState State { get; init; }

    /// <summary>Wall-clock time of acceptance.</summary>
    public DateTimeOffset AcceptedAt { get; init; }

    /// <summary>The provider's unit of money, e.g. <c>unit</c> (Kling) or <c>credit</c> (Runway).</summary>
    public required string Unit { get; init; }

    /// <summary>What was charged at acceptance, in <see cref="Unit"/>.</summary>
    public decimal Price { get; init; }

    /// <summary>What stands charged now, in <see cref="Unit"/>; 0 after a refund.</summary>
    public decimal Billed { get; init; }

    /// <summary>What stands charged now, in US dollars.</summary>
    public decimal BilledUsd { get; init; }

    /// <summary>Width of the output in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height of the output in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Length of the output.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether the output has an audio track.</summary>
    public bool HasAudio { get; init; }

    /// <summary>The provider's failure code or text once the job failed; null otherwise.</summary>
    public string? Failure { get; init; }

    /// <summary>Callbacks so far, each as "status: result" (for example <c>processing: 200</c>).</summary>
    public IReadOnlyList<string> Callbacks { get; init; } = [];
}
