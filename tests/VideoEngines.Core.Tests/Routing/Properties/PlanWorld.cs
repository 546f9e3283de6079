using FsCheck;
using FsCheck.Fluent;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

/// <summary>A random world with a random policy: catalog, request, credentials, health and balance by the seed, the policy of its own.</summary>
internal sealed class PlanWorld
{
    public PlanWorld(int seed, RoutingPolicy policy)
    {
        Seed = seed;
        var world = RandomWorld.Create(seed);
        var random = world.Random;
        Offers = [.. world.Offers.Select(offer => offer with
        {
            TypicalLatency = random.Next(100) < 70 ? new(TimeSpan.FromSeconds(random.Next(5, 400)), TestCatalog.Source) : null,
            Model = offer.Model with { Scores = random.Next(100) < 70 ? [new("quality", random.Next(100) / 10m, null, TestCatalog.Source), new("post-production-multiplier", 1 + (random.Next(20) / 10m), null, TestCatalog.Source)] : [] },
        })];
        Request = world.Request with
        {
            ContentClass = random.Next(100) < 50 ? (random.Next(2) == 0 ? VideoContentClass.Cinematic : VideoContentClass.Draft) : null,
            Metadata = random.Next(100) < 50 ? new Dictionary<string, string> { ["team"] = random.Next(2) == 0 ? "red" : "blue" } : new Dictionary<string, string>(),
        };
        Context = world.Context with { Catalog = TestCatalog.Create(Offers), Policy = policy };
        Random = random;
    }

    public int Seed { get; }

    public Random Random { get; }

    public IReadOnlyList<EngineOffer> Offers { get; }

    public VideoRequest Request { get; }

    public RouteContext Context { get; }

    private static Arbitrary<PlanWorld> Worlds { get; } = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from policy in PolicyGenerators.Policies
        select new PlanWorld(seed, policy),
        static world => PolicyGenerators.Smaller(world.Context.Policy).Select(policy => new PlanWorld(world.Seed, policy)));

    /// <summary>Checks a law over random worlds, the same ones in every run; a failure tells the smallest world found that breaks it.</summary>
    public static void Hold(Func<PlanWorld, bool> law, int times = 300) => Check(Prop.ForAll(Worlds, law), times);

    public static void Check(Property property, int times = 300) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261124, 1).WithQuietOnSuccess(true));

    public RoutePlan Plan() => RoutePlanner.Plan(Request, Context);

    public RoutePlan Plan(RoutingPolicy policy) => RoutePlanner.Plan(Request, Context with { Policy = policy });

    public RoutePlan Plan(IEnumerable<EngineOffer> offers) => RoutePlanner.Plan(Request, Context with { Catalog = TestCatalog.Create(offers) });

    public override string ToString() => $"seed {Seed}, request {Request}, policy {Context.Policy.ToJson()}";
}
