using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Core.Tests.Routing;
using VideoEngines.Routing;
using VideoEngines.Testing;
using VideoEngines.Workflows;

namespace VideoEngines.Core.Tests.Workflows;

public class PromoteTests
{
    private static readonly VideoRequest Draft = new("a boat") { Tier = VideoTier.Speed, ContentClass = VideoContentClass.Draft, ReferenceImages = [], Duration = TimeSpan.FromSeconds(4) };

    private static readonly RoutingPolicy Tiers = RoutingPolicy.Create("tiers", static policy => policy
        .Rule("flagship", static rule => rule.When(new() { Tiers = [VideoTier.Flagship] }).Prefer("b/best")));

    [Fact]
    public async Task Promote_Draft_BuysItOnceInTheTierWithSeedAndPrompt()
    {
        var router = Router(TestCatalog.Offer("a/fast"), TestCatalog.Offer("b/best", usdPerSecond: 1));
        var draft = await DraftOf(seed: 42);

        await router.PromoteAsync(Draft, draft);

        Assert.Equal(Draft with { Tier = VideoTier.Flagship, ContentClass = null, Seed = 42 }, router.Bought.Request);
    }

    [Fact]
    public async Task PlanPromotion_Draft_ShowsEngineAndChangesAndBuysNothing()
    {
        var router = Router(TestCatalog.Offer("a/fast"), TestCatalog.Offer("b/best", usdPerSecond: 1));

        var plan = await router.PlanPromotionAsync(Draft, await DraftOf(seed: 42));

        Assert.Equal(("b/best", true), (plan.Plan.Winner!.Engine.ToString(), plan.CarriesSeed));
        Assert.Equal(["Tier", "ContentClass", "Seed"], plan.Adjustments.Select(static adjustment => adjustment.Member));
        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task PlanPromotion_TargetTakesNoSeed_IsStillTheTarget()
    {
        var router = Router(TestCatalog.Offer("a/fast"), TestCatalog.Offer("b/best", static c => c with { Seed = SeedCapability.Unknown }, usdPerSecond: 1));

        var plan = await router.PlanPromotionAsync(Draft, await DraftOf(seed: 42));

        Assert.Equal(("b/best", false), (plan.Plan.Winner!.Engine.ToString(), plan.CarriesSeed));
        Assert.Null(plan.Request.Seed);
    }

    [Fact]
    public async Task PlanPromotion_SeedOutOfTheTargetsRange_IsLeftOut() =>
        Assert.Null((await Router(TestCatalog.Offer("b/best")).PlanPromotionAsync(Draft, await DraftOf(seed: 101))).Request.Seed);

    [Fact]
    public async Task PlanPromotion_SeedOfTheRequest_IsADemandThatStays() =>
        Assert.Equal(7, (await Router(TestCatalog.Offer("b/best")).PlanPromotionAsync(Draft with { Seed = 7 }, await DraftOf(seed: 42))).Request.Seed);

    [Fact]
    public async Task Promote_KeyOfTheDraft_IsRefused()
    {
        var router = Router(TestCatalog.Offer("b/best"));
        var draft = await DraftOf(seed: 42);

        await Assert.ThrowsAsync<ArgumentException>(() => router.PromoteAsync(Draft, draft, options: new() { JobKey = "draft" }));

        Assert.Empty(router.Fake.Submits);
    }

    private static Task<VideoResult> DraftOf(long seed) =>
        FakeVideoEngine.Succeeds().WithEnd(status => status with { Seed = seed }).GenerateAsync(Draft, new() { JobKey = "draft" });

    private static StubRouter Router(params EngineOffer[] offers) => new(PlanCase.Context(offers) with { Policy = Tiers }, FakeVideoEngine.Succeeds());
}
