using VideoEngines.Metering;
using VideoEngines.Routing;

namespace VideoEngines.Simulation.Routing;

/// <summary>Parts that do wrong on purpose, to see that the auditor notices. <see cref="None"/> in every real run.</summary>
internal sealed record Sabotage
{
    public static Sabotage None { get; } = new();

    /// <summary>Gets a layer around each engine, outside the fixed ones.</summary>
    public Func<IVideoEngine, IServiceProvider, IVideoEngine>? Layer { get; init; }

    /// <summary>Gets what the router is told instead of a policy; the auditor goes by the real one.</summary>
    public Func<RoutingPolicy, RoutingPolicy> Policy { get; init; } = static policy => policy;

    /// <summary>Gets what stands before the ledger.</summary>
    public Func<ICreditLedger, ICreditLedger> Ledger { get; init; } = static ledger => ledger;
}
