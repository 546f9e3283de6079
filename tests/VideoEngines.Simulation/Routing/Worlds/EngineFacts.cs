using VideoEngines.Metering;

namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>What is true of a made-up engine. The catalog is written from it, the provider acts by it and the auditor judges by it.</summary>
internal sealed record EngineFacts
{
    public const string Coin = "coin";
    public const decimal UsdPerCoin = 0.05m;

    public required VideoEngineId Id { get; init; }

    public required bool IsImageOnly { get; init; }

    public required int MinSeconds { get; init; }

    public required int MaxSeconds { get; init; }

    public required int DefaultSeconds { get; init; }

    /// <summary>One of never, optional, always; null when no source says.</summary>
    public required string? Audio { get; init; }

    public required bool? Seed { get; init; }

    public required IReadOnlyList<string> Resolutions { get; init; }

    public required string Unit { get; init; }

    public required decimal AmountPerSecond { get; init; }

    public required int? LatencySeconds { get; init; }

    public required int? MaxJobs { get; init; }

    public required decimal? Quality { get; init; }

    /// <summary>What is documented of jobs that fail by the provider's fault, that are refused after the submit, and that are cancelled.</summary>
    public required FailureBilling OnFault { get; init; }

    public required FailureBilling OnRefusal { get; init; }

    public required FailureBilling OnCancel { get; init; }

    public required bool CanFind { get; init; }

    public required bool TellsCost { get; init; }

    /// <summary>Whether the whole price is billed when the job is accepted, and taken back where it is not due.</summary>
    public required bool BillsAhead { get; init; }

    public required VideoCancelOutcome Cancel { get; init; }

    public decimal AmountOf(VideoRequest request) => AmountPerSecond * (decimal)(request.Duration?.TotalSeconds ?? DefaultSeconds);

    public decimal UsdOf(VideoRequest request) => ToUsd(AmountOf(request));

    public decimal ToUsd(decimal amount) => Unit == Coin ? amount * UsdPerCoin : amount;

    public VideoCost CostOf(decimal usd) => new(Unit == Coin ? usd / UsdPerCoin : usd, Unit);

    public FailureBilling Documented(VideoJobState state, VideoErrorKind? kind) => (state, kind) switch
    {
        (VideoJobState.Cancelled, _) => OnCancel,
        (VideoJobState.Failed, VideoErrorKind.ProviderFault) => OnFault,
        (VideoJobState.Failed, VideoErrorKind.ContentRefused) => OnRefusal,
        _ => FailureBilling.Unknown,
    };
}
