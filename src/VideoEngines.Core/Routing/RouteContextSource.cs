using VideoEngines.Catalog;
using VideoEngines.DependencyInjection;
using VideoEngines.Metering;

namespace VideoEngines.Routing;

/// <summary>Takes the snapshot that a plan is made from.</summary>
internal sealed class RouteContextSource
{
    private readonly EngineRegistry _engines;
    private readonly RoutingPolicies _policies;
    private readonly EngineHealthMonitor _health;
    private readonly EngineSlots _slots;
    private readonly CreditMeter? _meter;
    private readonly TimeProvider _timeProvider;
    private readonly Lazy<Access> _access;
    private readonly Func<VideoCost, decimal?>? _toCredits;

    public RouteContextSource(
        EngineCatalog catalog, EngineRegistry engines, RoutingPolicies policies, EngineHealthMonitor health, EngineSlots slots, TimeProvider timeProvider, CreditMeter? meter = null)
    {
        Catalog = catalog;
        _engines = engines;
        _policies = policies;
        _health = health;
        _slots = slots;
        _meter = meter;
        _timeProvider = timeProvider;
        _access = new Lazy<Access>(ReadAccess);
        _toCredits = meter is null ? null : meter.TryToCredits;
    }

    public EngineCatalog Catalog { get; }

    /// <exception cref="VideoEngineException">The engine, policy or account named in the options does not exist.</exception>
    public async ValueTask<RouteContext> CreateAsync(VideoSubmitOptions options, CancellationToken cancellationToken)
    {
        if (options.Engine is { } pinned && !Catalog.TryGetOffer(pinned, out _))
        {
            throw _engines.Unknown(pinned.ToString());
        }

        var access = _access.Value;
        var policy = _policies.Find(options.Policy);
        return new RouteContext
        {
            Catalog = Catalog,
            Policy = policy,
            Adapt = options.Adapt,
            Credentials = access.Credentials,
            OffersWithOwnLifecycle = access.OwnLifecycle,
            Health = _health.Current,
            Slots = _slots.Current,
            IsMetered = _meter is not null,
            AvailableCredits = _meter is null ? null : (await _meter.GetAvailableAsync(options.Account, cancellationToken).ConfigureAwait(false))?.ToCredits(),
            ToCredits = _meter is null ? null : _toCredits,
            MaxCost = options.MaxCost,
            PinnedEngine = options.Engine,
            PinnedCredential = options.Credential,
            JobKey = options.JobKey,
            Now = _timeProvider.GetUtcNow(),
        };
    }

    private Access ReadAccess()
    {
        var credentials = new Dictionary<VideoEngineId, EngineCredentials>();
        var own = new HashSet<VideoEngineId>();
        foreach (var offer in Catalog.Offers)
        {
            var access = _engines.FindAccess(offer.Id);
            credentials[offer.Id] = access is null
                ? new EngineCredentials { MissingReason = _engines.Unknown(offer.Id.ToString()).Message }
                : new EngineCredentials { Aliases = [.. access.Aliases], MissingReason = access.HowToConfigure };
            if (access is { HasOwnAddress: true })
            {
                own.Add(offer.Id);
            }
        }

        return new Access(new RouteCredentials(credentials), own);
    }

    private sealed record Access(RouteCredentials Credentials, IReadOnlySet<VideoEngineId> OwnLifecycle);
}
