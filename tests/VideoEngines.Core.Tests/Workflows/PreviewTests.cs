using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Core.Tests.Routing;
using VideoEngines.Routing;
using VideoEngines.Testing;
using VideoEngines.Workflows;

namespace VideoEngines.Core.Tests.Workflows;

public class PreviewTests
{
    private static readonly VideoRequest Request = new("a boat") { Resolution = VideoResolution.P1080, Duration = TimeSpan.FromSeconds(10), Count = 2 };

    [Fact]
    public async Task Preview_Request_BuysTheLowestAndShortestOfTheCheapest()
    {
        var router = Router(TestCatalog.Offer("a/dear", usdPerSecond: 1), TestCatalog.Offer("b/cheap"));

        await router.PreviewAsync(Request);

        Assert.Equal(Request with { Resolution = VideoResolution.P720, Duration = TimeSpan.FromSeconds(1), Count = null }, router.Bought.Request);
        Assert.Equal("b/cheap", router.Bought.Options!.Engine.ToString());
    }

    [Fact]
    public async Task PlanPreview_Request_ListsEveryChangeAndBuysNothing()
    {
        var router = Router(TestCatalog.Offer("b/cheap"));

        var plan = await router.PlanPreviewAsync(Request);

        Assert.Equal(
            ["Resolution 1080p -> 720p: the lowest that suits b/cheap", "Duration 10 s -> 1 s: the shortest that suits b/cheap", "Count 2 -> not set: one is enough to see"],
            plan.Adjustments.Select(static adjustment => adjustment.ToString()));
        Assert.Equal("b/cheap", plan.Plan.Winner!.Engine.ToString());
        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task PlanPreview_PolicyPrefersAnother_TakesTheCheapest()
    {
        var policy = RoutingPolicy.Create("p", static policy => policy.Rule("dear", static rule => rule.Prefer("a/dear")));
        var router = new StubRouter(PlanCase.Context(TestCatalog.Offer("a/dear", usdPerSecond: 1), TestCatalog.Offer("b/cheap")) with { Policy = policy }, FakeVideoEngine.Succeeds());

        Assert.Equal("b/cheap", (await router.PlanPreviewAsync(Request)).Engine.ToString());
    }

    [Fact]
    public async Task PlanPreview_PolicyDeniesTheCheapest_ObeysIt()
    {
        var policy = RoutingPolicy.Create("p", static policy => policy.Rule("no", static rule => rule.Deny("b/*")));
        var router = new StubRouter(PlanCase.Context(TestCatalog.Offer("a/dear", usdPerSecond: 1), TestCatalog.Offer("b/cheap")) with { Policy = policy }, FakeVideoEngine.Succeeds());

        Assert.Equal("a/dear", (await router.PlanPreviewAsync(Request)).Engine.ToString());
    }

    [Fact]
    public async Task PlanPreview_ShortestOfTheDearIsCheaperThanOfTheCheap_TakesTheWholePrice()
    {
        var longOnly = TestCatalog.Offer("b/long", static c => c with { Durations = c.Durations! with { Minimum = TimeSpan.FromSeconds(9) } });

        Assert.Equal("a/short", (await Router(TestCatalog.Offer("a/short", usdPerSecond: 0.02m), longOnly).PlanPreviewAsync(Request)).Engine.ToString());
    }

    [Fact]
    public async Task PlanPreview_KeepDuration_LeavesIt() =>
        Assert.Equal(Request.Duration, (await Router(TestCatalog.Offer("b/cheap")).PlanPreviewAsync(Request, keepDuration: true)).Request.Duration);

    [Fact]
    public async Task PlanPreview_DurationAndResolutionUnknown_LeavesThemAsTheyAre()
    {
        var plan = await Router(TestCatalog.Offer("b/x", static c => c with { Durations = null, Resolutions = null })).PlanPreviewAsync("a boat");

        Assert.Empty(plan.Adjustments);
    }

    [Fact]
    public async Task PlanPreview_ExactSize_KeepsItsRatio()
    {
        var plan = await Router(TestCatalog.Offer("b/cheap")).PlanPreviewAsync(new VideoRequest("a boat") { Resolution = VideoResolution.FromPixels(1080, 1920) });

        Assert.Equal((VideoResolution.P720, VideoAspectRatio.Portrait), (plan.Request.Resolution!.Value, plan.Request.AspectRatio!.Value));
    }

    [Fact]
    public async Task PlanPreview_OnlyLargerThanAsked_IsNoPreview()
    {
        var router = Router(TestCatalog.Offer("b/cheap"));

        var error = await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.PreviewAsync(Request with { Resolution = VideoResolution.Parse("480p") }));

        Assert.StartsWith("No engine can make a preview", error.Message, StringComparison.Ordinal);
        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task PlanPreview_EnginePinned_StaysOnIt() =>
        Assert.Equal("a/dear", (await Router(TestCatalog.Offer("a/dear", usdPerSecond: 1), TestCatalog.Offer("b/cheap")).PlanPreviewAsync(Request, options: new() { Engine = "a/dear" })).Engine.ToString());

    private static StubRouter Router(params EngineOffer[] offers) => new(PlanCase.Context(offers), FakeVideoEngine.Succeeds());
}
