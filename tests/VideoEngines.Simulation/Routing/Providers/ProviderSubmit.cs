using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>A submit that has arrived at a provider.</summary>
internal sealed class ProviderSubmit
{
    public required int JobNumber { get; init; }

    public required EngineFacts Engine { get; init; }

    public required string AttemptId { get; init; }

    public required VideoRequest Request { get; init; }

    public required VideoSubmitOptions Options { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SubmitFate Fate { get; init; }

    /// <summary>Whether the answer takes its time; other things happen meanwhile.</summary>
    public required bool IsSlow { get; init; }

    public VideoErrorKind RefusedAs { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What a paid step before the refused submit has cost, in US dollars.</summary>
    public decimal PreparationUsd { get; init; }

    /// <summary>In which of several ways the answer is lost.</summary>
    public int LossForm { get; init; }

    /// <summary>The job, when there is one, whether or not the caller hears of it.</summary>
    public ProviderJob? Job { get; set; }

    public decimal PriceUsd => Engine.UsdOf(Request);
}
