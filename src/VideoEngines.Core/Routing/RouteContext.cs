using System.Collections.Frozen;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Everything besides the request that a plan depends on, as one immutable snapshot.</summary>
public sealed record RouteContext
{
    /// <summary>Gets the catalog.</summary>
    public required EngineCatalog Catalog { get; init; }

    /// <summary>Gets the time for which to plan.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Gets the policy.</summary>
    public RoutingPolicy Policy { get; init; } = RoutingPolicy.Default;

    /// <summary>Gets the configured accounts; <see langword="null"/> plans as if every engine had one.</summary>
    public RouteCredentials? Credentials { get; init; }

    /// <summary>Gets the health of engines and accounts, and how long recent jobs took.</summary>
    public RouteHealth Health { get; init; } = RouteHealth.Healthy;

    /// <summary>Gets the places for jobs that run at the same time.</summary>
    public RouteSlots Slots { get; init; } = RouteSlots.Unlimited;

    /// <summary>Gets a value indicating whether credits are taken for jobs; an engine without a price is then not eligible.</summary>
    public bool IsMetered { get; init; }

    /// <summary>Gets the credits that the account can still spend; <see langword="null"/> when they are not limited or not known.</summary>
    public decimal? AvailableCredits { get; init; }

    /// <summary>Gets how a provider's cost becomes US dollars; <see langword="null"/> takes the catalog's units. It must be pure and return <see langword="null"/> for a unit without rate.</summary>
    public Func<VideoCost, decimal?>? ToUsd { get; init; }

    /// <summary>Gets how a provider's cost becomes credits, to compare with <see cref="AvailableCredits"/>; <see langword="null"/> takes one credit per US dollar. It must be pure.</summary>
    public Func<VideoCost, decimal?>? ToCredits { get; init; }

    /// <summary>Gets the most that the job may cost. The most expensive case of a quote counts.</summary>
    public VideoCost? MaxCost { get; init; }

    /// <summary>Gets the engine that was asked for by name; all others are then not eligible.</summary>
    public VideoEngineId? PinnedEngine { get; init; }

    /// <summary>Gets the alias of the account that was asked for by name.</summary>
    public string? PinnedCredential { get; init; }

    /// <summary>Gets a value indicating whether a request may be changed into what an engine can take, see <see cref="VideoSubmitOptions.Adapt"/>.</summary>
    public bool Adapt { get; init; }

    /// <summary>Gets a value indicating whether the plan was made as if all were healthy, see <see cref="RoutingUnhealthyAction.TryAnyway"/>.</summary>
    internal bool IgnoresHealth { get; init; }

    /// <summary>Gets the caller's key of the job.</summary>
    public string? JobKey { get; init; }

    /// <summary>Gets the offers whose base address is overridden (an emulator, a private gateway): the catalog's lifecycle does not apply to them.</summary>
    public IReadOnlySet<VideoEngineId> OffersWithOwnLifecycle { get; init; } = FrozenSet<VideoEngineId>.Empty;

    /// <summary>How long a job takes: as recent ones did, else as the catalog says.</summary>
    internal TimeSpan? ExpectedTime(EngineOffer offer) => Health.TimeOf(offer.Id)?.Median ?? offer.TypicalLatency?.Value;

    internal decimal? Usd(decimal amount, string unit) =>
        ToUsd is null ? Catalog.ToUsd(new(amount, unit)) : ToUsd(new(amount, unit));

    internal decimal? Credits(decimal amount, string unit) =>
        ToCredits is null ? Usd(amount, unit) : ToCredits(new(amount, unit));
}
