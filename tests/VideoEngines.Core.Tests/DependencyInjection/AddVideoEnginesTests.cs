using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using VideoEngines.Core.Tests.Jobs;
using VideoEngines.Jobs;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.DependencyInjection;

public sealed class AddVideoEnginesTests
{
    private readonly AcmeApp _app = new();

    [Fact]
    public async Task AddVideoEngines_Twice_RegistersEverythingOnce()
    {
        _app.AddAcme(static acme => acme.ApiKey = "key").Builder.AddCredits();
        var once = _app.Services.Select(static service => service.ServiceType).Where(static type => type.Namespace!.StartsWith("VideoEngines", StringComparison.Ordinal)).ToList();

        _app.Services.AddVideoEngines().AddCredits();
        _app.AddAcme();

        var twice = _app.Services.Select(static service => service.ServiceType).Where(static type => type.Namespace!.StartsWith("VideoEngines", StringComparison.Ordinal)).ToList();
        Assert.Equal(once, twice);
        await using var services = _app.Build();
        Assert.Single(services.GetServices<IVideoEngine>());
        Assert.Single(services.GetServices<IHttpMessageHandlerBuilderFilter>(), static filter => filter.GetType().Assembly == typeof(VideoJobTracker).Assembly);
    }

    [Fact]
    public async Task AddVideoEngines_Default_EngineIsTheRouter()
    {
        await using var services = _app.Build();

        Assert.Same(services.GetRequiredService<IVideoRouter>(), services.GetRequiredService<IVideoEngine>());
    }

    [Fact]
    public async Task AddVideoEngines_OwnClock_IsKept()
    {
        await using var services = _app.Build();

        Assert.Same(_app.Clock, services.GetRequiredService<TimeProvider>());
        Assert.Same(_app.Clock, services.GetRequiredService<IVideoEngine>().GetService<TimeProvider>());
    }

    [Fact]
    public async Task AddEngine_Keyed_IsTheEngineInItsLayers()
    {
        var fake = FakeVideoEngine.Succeeds().WithId("acme/two");
        await using var services = _app.AddFake(fake).Build();

        var engine = services.GetRequiredKeyedService<IVideoEngine>("acme/two");

        Assert.NotSame(fake, engine);
        Assert.Same(fake, engine.GetService<FakeVideoEngine>());
        Assert.Same(engine, services.GetRequiredKeyedService<IVideoEngine>("acme/two"));
    }

    [Fact]
    public async Task AddEngine_KeyedById_TakesTheTypeToo()
    {
        await using var services = _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Build();

        Assert.Same(services.GetRequiredKeyedService<IVideoEngine>("acme/two"), services.GetRequiredKeyedService<IVideoEngine>(VideoEngineId.Parse("acme/two")));
    }

    [Fact]
    public async Task AddEngine_SameIdAgain_TheLastCounts()
    {
        var last = FakeVideoEngine.Succeeds().WithId("acme/two");
        await using var services = _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).AddFake(last).Build();

        Assert.Same(last, services.GetRequiredKeyedService<IVideoEngine>("acme/two").GetService<FakeVideoEngine>());
    }

    [Fact]
    public async Task GetKeyed_WrongId_AnswersNearNames()
    {
        await using var services = _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Build();

        var error = Assert.Throws<VideoEngineException>(() => services.GetRequiredKeyedService<IVideoEngine>("acme/tow"));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("'acme/tow'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean acme/two", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetKeyed_EngineOfTheCatalogThatIsNotAdded_SaysWhatToCall()
    {
        await using var services = _app.Build();

        var error = Assert.Throws<VideoEngineException>(() => services.GetRequiredKeyedService<IVideoEngine>("kling/v3"));

        Assert.Contains("AddKling()", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no id at all")]
    [InlineData("ACME/TWO")]
    public async Task GetKeyed_NoId_IsAClearError(string key)
    {
        await using var services = _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Build();

        Assert.Equal(VideoErrorKind.Configuration, Assert.Throws<VideoEngineException>(() => services.GetRequiredKeyedService<IVideoEngine>(key)).Kind);
    }

    [Fact]
    public async Task UseLayer_Several_FirstIsOutermostAndAllAreOutsideTheFixedOnes()
    {
        var order = new List<string>();
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two").OnSubmit(_ => order.Add("engine")));
        _app.Builder
            .UseLayer((engine, services) => new OrderLayer(engine, "first", order, services.GetRequiredService<IVideoJobStore>()))
            .UseLayer((engine, services) => new OrderLayer(engine, "second", order, services.GetRequiredService<IVideoJobStore>()));
        await using var services = _app.Build();

        await services.GetRequiredKeyedService<IVideoEngine>("acme/two").SubmitAsync("a boat", new VideoSubmitOptions { AttemptId = "a-1" });

        Assert.Equal(["first, not recorded", "second, not recorded", "engine"], order);
    }

    [Fact]
    public async Task UseLayer_Routed_IsPassedToo()
    {
        var order = new List<string>();
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two"));
        _app.Builder.UseLayer((engine, services) => new OrderLayer(engine, "layer", order, services.GetRequiredService<IVideoJobStore>()));
        await using var services = _app.Build();

        await services.GetRequiredService<IVideoEngine>().SubmitAsync("a boat", new VideoSubmitOptions { AttemptId = "a-1" });

        Assert.Equal(["layer, not recorded"], order);
    }

    [Fact]
    public async Task UseLayer_ReturnsNothing_NamesTheLayer()
    {
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Builder.UseLayer(static (_, _) => null!);
        await using var services = _app.Build();

        Assert.Contains("layer number 1", Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService<IVideoEngine>("acme/two")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddObserver_Added_HearsTransitions()
    {
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Builder.AddObserver<TransitionLog>();
        await using var services = _app.Build();

        await services.GetRequiredService<IVideoEngine>().GenerateAsync("a boat");

        var log = services.GetServices<IVideoEngineObserver>().OfType<TransitionLog>().Single();
        Assert.Equal([(VideoAttemptPhase.Submitting, VideoAttemptPhase.Accepted), (VideoAttemptPhase.Accepted, VideoAttemptPhase.Ended)], log.Phases);
    }

    [Fact]
    public async Task UseJobStore_Own_ReplacesTheOneInMemory()
    {
        var store = new StubStore();
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Builder.UseJobStore(_ => store);
        await using var services = _app.Build();

        await services.GetRequiredService<IVideoEngine>().SubmitAsync("a boat", new VideoSubmitOptions { AttemptId = "a-1" });

        Assert.NotNull(await store.FindAsync("a-1"));
    }

    [Fact]
    public async Task AddHandleProtector_Key_ProtectsHandles()
    {
        _app.Builder.AddHandleProtector(new byte[32]);
        await using var services = _app.Build();
        var protector = services.GetRequiredService<IVideoHandleProtector>();

        Assert.Equal(JobData.Handle("a-1"), protector.Unprotect(protector.Protect(JobData.Handle("a-1"))));
    }

    [Fact]
    public async Task AddCredits_OwnLedger_IsTheOneThatPays()
    {
        var ledger = TestLedger.WithCredits("acme", 1m);
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two").WithCost(VideoCost.Usd(0.1m))).Builder.AddCredits(credits => credits.UseLedger(ledger));
        await using var services = _app.Build();

        await services.GetRequiredService<IVideoEngine>().GenerateAsync("a boat", new VideoSubmitOptions { Account = "acme" });

        Assert.Equal(0.1m, ledger.Committed("acme"));
    }

    [Fact]
    public async Task AddCredits_DefaultAccount_Pays()
    {
        var ledger = TestLedger.WithCredits("house", 1m);
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two").WithCost(VideoCost.Usd(0.1m)))
            .Builder.AddCredits(credits => credits.UseLedger(ledger).Configure(static options => options.DefaultAccount = "house"));
        await using var services = _app.Build();

        await services.GetRequiredService<IVideoEngine>().GenerateAsync("a boat");

        Assert.Equal(0.1m, ledger.Committed("house"));
    }

    [Fact]
    public async Task AddCredits_NobodyPays_SaysWhatToSet()
    {
        _app.AddFake(FakeVideoEngine.Succeeds().WithId("acme/two")).Builder.AddCredits();
        await using var services = _app.Build();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => services.GetRequiredKeyedService<IVideoEngine>("acme/two").SubmitAsync("a boat"));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("VideoSubmitOptions.Account", error.Message, StringComparison.Ordinal);
    }

    private sealed class OrderLayer(IVideoEngine inner, string name, List<string> order, IVideoJobStore store) : DelegatingVideoEngine(inner)
    {
        public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
        {
            order.Add($"{name}, {(await store.FindAsync("a-1", cancellationToken) is null ? "not recorded" : "recorded")}");
            return await base.SubmitAsync(request, options, cancellationToken);
        }
    }
}
