using VideoEngines.Catalog;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Simulation.Routing.Audit;
using VideoEngines.Simulation.Routing.Providers;
using VideoEngines.Simulation.Routing.Worlds;
using VideoEngines.Testing;

namespace VideoEngines.Simulation.Routing;

/// <summary>Everything of a run that outlives the death of a host: clock, stores, providers, policies and the auditor.</summary>
internal sealed class RoutingWorld
{
    public static readonly string[] Accounts = ["acme", "acme/design", "globex"];

    public RoutingWorld(int seed)
    {
        var dice = new Dice(unchecked(seed * 7919));
        Engines = RandomEngines.Make(dice);
        Catalog = CatalogWriter.Write(Engines);
        Policies = RandomPolicies.Make(dice, Engines, Catalog);
        SlotWait = TimeSpan.FromSeconds(dice.Pick(0, 0, 30));
        MinimumSample = dice.Pick(3, 10);
        OnUnknownFailure = dice.Pick(Enum.GetValues<UnknownFailurePolicy>());
        IsPoor = dice.Chance(30);
        CrashDice = new Dice(unchecked((seed * 7919) + 1));
        Providers = new SimulatedProviders(new Dice(unchecked((seed * 7919) + 2)), Clock);
        Ledger = new InMemoryCreditLedger(Clock);
        Auditor = new RoutingAuditor(seed, this);
    }

    /// <summary>Waits of the router and of slots move the clock, so that nobody waits for real.</summary>
    public ManualTimeProvider Clock { get; } = new() { AutoAdvance = true };

    public IReadOnlyList<EngineFacts> Engines { get; }

    public EngineCatalog Catalog { get; }

    public IReadOnlyList<RoutingPolicy> Policies { get; }

    public TimeSpan SlotWait { get; }

    public int MinimumSample { get; }

    public UnknownFailurePolicy OnUnknownFailure { get; }

    public bool IsPoor { get; }

    public Dice CrashDice { get; }

    public SimulatedProviders Providers { get; }

    public InMemoryVideoJobStore Jobs { get; } = new();

    public InMemoryCreditLedger Ledger { get; }

    public RoutingAuditor Auditor { get; }

    public RoutingPolicy PolicyOf(VideoSubmitOptions options) => Policies.FirstOrDefault(p => p.Name == options.Policy) ?? Policies[0];
}
