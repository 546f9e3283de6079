using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Core.Tests.Routing;
using VideoEngines.Routing;
using VideoEngines.Testing;
using VideoEngines.Workflows;

namespace VideoEngines.Core.Tests.Workflows;

public class RegenerateTests
{
    private static readonly VideoRequest Request = new("a boat") { Seed = 5 };
    private static readonly VideoJobStatus Done = new() { State = VideoJobState.Succeeded, Seed = 5 };

    private static readonly VideoJobHandle Handle = new()
    {
        EngineId = "a/m",
        AttemptId = "first",
        JobKey = "order",
        Fingerprint = Request.Fingerprint,
        ModelSnapshot = "m",
    };

    [Fact]
    public async Task Regenerate_EverythingIsKnown_BuysTheSameOnTheSameEngine()
    {
        var router = Router(TestCatalog.Offer("a/m", usdPerSecond: 9), TestCatalog.Offer("b/cheap"));

        await router.RegenerateAsync(Request, Handle, Done, options: new() { JobKey = "order-again" });

        Assert.Equal((Request, "a/m"), (router.Bought.Request, router.Bought.Options!.Engine.ToString()));
    }

    [Fact]
    public async Task Regenerate_SeedToldByTheProvider_IsAskedFor()
    {
        var router = Router(TestCatalog.Offer("a/m"));
        var request = Request with { Seed = null };

        await router.RegenerateAsync(request, Handle with { Fingerprint = request.Fingerprint }, Done);

        Assert.Equal(5, router.Bought.Request.Seed);
    }

    [Fact]
    public async Task Regenerate_NoSeedIsKnown_IsRefusedBeforeBuying() => await Refused(
        RegenerationGapCodes.SeedUnknown, Router(TestCatalog.Offer("a/m")), Request with { Seed = null }, Handle with { Fingerprint = (Request with { Seed = null }).Fingerprint }, Done with { Seed = null });

    [Fact]
    public async Task Regenerate_EngineTakesNoSeed_IsRefusedBeforeBuying() => await Refused(
        RegenerationGapCodes.SeedNotTaken,
        Router(TestCatalog.Offer("a/m", static c => c with { Seed = SeedCapability.Unknown })),
        Request with { Seed = null },
        Handle with { Fingerprint = (Request with { Seed = null }).Fingerprint },
        Done);

    [Fact]
    public async Task Regenerate_ProviderUsedAnotherSeed_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.SeedDiffers, Router(TestCatalog.Offer("a/m")), Request, Handle, Done with { Seed = 6 });

    [Fact]
    public async Task Regenerate_CatalogSendsAnotherModelNow_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.ModelDiffers, Router(TestCatalog.Offer("a/m") with { WireModelId = "m-2" }), Request, Handle, Done);

    [Fact]
    public async Task Regenerate_HandleDoesNotTellTheModel_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.ModelUnknown, Router(TestCatalog.Offer("a/m")), Request, Handle with { ModelSnapshot = null }, Done);

    [Fact]
    public async Task Regenerate_VersionThatCannotBeAskedFor_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.VersionNotPinned, Router(TestCatalog.Offer("a/m")), Request, Handle, Done with { ModelSnapshot = "9f3c" });

    [Fact]
    public async Task Regenerate_AnotherRequest_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.RequestDiffers, Router(TestCatalog.Offer("a/m")), Request with { Prompt = "a ship" }, Handle, Done);

    [Fact]
    public async Task Regenerate_PromptWasRewritten_IsRefusedBeforeBuying() =>
        await Refused(RegenerationGapCodes.PromptRevised, Router(TestCatalog.Offer("a/m")), Request, Handle, Done with { RevisedPrompt = "a big boat" });

    [Fact]
    public async Task Regenerate_DifferenceAllowed_BuysAllTheSame()
    {
        var router = Router(TestCatalog.Offer("a/m") with { WireModelId = "m-2" });

        await router.RegenerateAsync(Request, Handle, Done, allowDifference: true);

        Assert.Equal("a/m", router.Bought.Options!.Engine.ToString());
    }

    [Fact]
    public async Task Regenerate_EngineIsRetired_IsNoMatterOfAllowing()
    {
        var retired = TestCatalog.Offer("a/m") with { Lifecycle = new() { State = LifecycleState.Retired, Successor = "b/m", Source = TestCatalog.Source } };
        var router = Router(retired, TestCatalog.Offer("b/m"));

        var promise = await router.PlanRegenerationAsync(Request, Handle, Done);
        var error = await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.RegenerateAsync(Request, Handle, Done, allowDifference: true));

        Assert.Equal((false, RegenerationGapCodes.EngineNotEligible), (promise.IsPossible, promise.Gaps[0].Code));
        Assert.Contains("use b/m", error.Message, StringComparison.Ordinal);
        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task PlanRegeneration_EngineLeftTheCatalog_IsAGap()
    {
        var promise = await Router(TestCatalog.Offer("b/m")).PlanRegenerationAsync(Request, Handle, Done);

        Assert.False(promise.IsPossible);
        Assert.Equal(RegenerationGapCodes.EngineNotEligible, promise.Gaps[0].Code);
    }

    [Fact]
    public async Task Regenerate_KeyOfTheJobBefore_IsRefused()
    {
        var router = Router(TestCatalog.Offer("a/m"));

        await Assert.ThrowsAsync<ArgumentException>(() => router.RegenerateAsync(Request, Handle, Done, options: new() { JobKey = "order" }));

        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task Regenerate_JobHasNotEnded_IsRefused()
    {
        var router = Router(TestCatalog.Offer("a/m"));

        await Assert.ThrowsAsync<ArgumentException>(() => router.RegenerateAsync(Request, Handle, Done with { State = VideoJobState.Running }));

        Assert.Empty(router.Fake.Submits);
    }

    [Fact]
    public async Task Regenerate_AnotherEngineInTheOptions_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Router(TestCatalog.Offer("a/m")).RegenerateAsync(Request, Handle, Done, options: new() { Engine = "b/m" }));

    private static async Task Refused(string code, StubRouter router, VideoRequest request, VideoJobHandle handle, VideoJobStatus status)
    {
        var error = await Assert.ThrowsAsync<RegenerationRefusedException>(() => router.RegenerateAsync(request, handle, status));

        Assert.Equal(code, Assert.Single(error.Promise.Gaps).Code);
        Assert.Empty(router.Fake.Submits);
    }

    private static StubRouter Router(params EngineOffer[] offers) => new(PlanCase.Context(offers), FakeVideoEngine.Succeeds());
}
