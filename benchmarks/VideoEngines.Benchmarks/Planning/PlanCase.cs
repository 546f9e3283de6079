using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>A request with everything that a plan of it depends on.</summary>
internal sealed record PlanCase(string Name, VideoRequest Request, RouteContext Context)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static VideoRequest Request720 { get; } = new("a paper boat sailing through rain, macro lens, soft light")
    {
        Duration = TimeSpan.FromSeconds(5),
        Resolution = VideoResolution.P720,
        AspectRatio = VideoAspectRatio.Landscape,
        ContentClass = VideoContentClass.Cinematic,
    };

    public static PlanCase Shipped() => new("shipped", Request720, CreateContext(PricedPerSecond(), RoutingPolicy.Default));

    public static PlanCase Synthetic() => Create("200x50", SyntheticCatalog.Create(), SyntheticCatalog.CreatePolicy());

    /// <summary>As <see cref="Synthetic"/>, with rules that look at everything about a request.</summary>
    public static PlanCase Conditional() => Create("200x50.conditions", SyntheticCatalog.Create(), SyntheticCatalog.CreateConditionalPolicy());

    /// <summary>As <see cref="Synthetic"/>, with as many engines as asked for.</summary>
    public static PlanCase Sized(int engines) => Create("sized", SyntheticCatalog.Create(engines / 4), SyntheticCatalog.CreatePolicy());

    private static PlanCase Create(string name, EngineCatalog catalog, RoutingPolicy policy)
    {
        var request = Request720 with { GenerateAudio = true, Seed = 7, Metadata = new Dictionary<string, string> { ["team"] = "blue" } };
        return new PlanCase(name, request, CreateContext(catalog, policy) with
        {
            Health = new RouteHealth(
            [
                new() { Engine = catalog.Offers[4].Id, Reason = "limit", BlockedUntil = Now.AddMinutes(1) },
                new() { Engine = catalog.Offers[90].Id, Reason = "key", IsPaused = true },
            ]),
        });
    }

    private static RouteContext CreateContext(EngineCatalog catalog, RoutingPolicy policy) => new()
    {
        Catalog = catalog,
        Policy = policy,
        Now = Now,
        IsMetered = true,
        AvailableCredits = 2.5m,
        MaxCost = VideoCost.Usd(2.4m),
        Credentials = new RouteCredentials(catalog.Offers.Select(static (offer, i) =>
            KeyValuePair.Create(offer.Id, new EngineCredentials { Aliases = i % 8 == 5 ? [] : [ProviderOptions.DefaultAccount] }))),
    };

    /// <summary>The shipped offers that the hand-written planner can price too, so that both plan over the same.</summary>
    private static EngineCatalog PricedPerSecond()
    {
        var others = EngineCatalog.Default.Offers.Where(static offer => offer.Lifecycle.Successor is not null || !offer.Prices.All(IsPlain)).Select(static offer => $"\"{offer.Id}\": null");
        return EngineCatalog.Default.With(CatalogDocument.FromString($$"""{ "schemaVersion": 1, "version": "per-second", "offers": { {{string.Join(", ", others)}} } }"""));
    }

    private static bool IsPlain(PriceRule rule) =>
        rule is { Charges: [{ Per: PriceBasis.OutputSecond, Step: null }], Minimum: null, When: { Operations.Count: 0, Mode: null, VideoInput: null } };
}
