using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Metering;
using VideoEngines.Providers.Kling;
using VideoEngines.Routing;

namespace VideoEngines.Integration.Tests;

/// <summary>The router goes on only after proof that no job exists, each try with its own hold.</summary>
public sealed class FailoverTests
{
    private const string Attempt = "try";

    private static readonly VideoSubmitOptions Options = new() { AttemptId = Attempt };

    [Theory]
    [InlineData("1302")]
    [InlineData("1303")]
    [InlineData("1102")]
    [InlineData("1103")]
    [InlineData("1002")]
    public async Task GenerateAsync_FirstEngineRefuses_SecondMakesItOnItsOwnHold(string klingCode)
    {
        await using var world = await World.StartAsync();
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.SubmitError, Provider = "kling", Code = klingCode });

        var video = await world.Router.GenerateAsync("a paper boat", Options, cancellationToken: world.Stop);

        Assert.Equal((VideoEngineIds.RunwayGen45, $"{Attempt}-2"), (video.Handle.EngineId, video.Handle.AttemptId));
        Assert.Equal(CreditHoldState.Released, (await world.HoldOfAsync(Attempt)).State);
        Assert.Equal(CreditHoldState.Committed, (await world.HoldOfAsync($"{Attempt}-2")).State);
        Assert.Equal(["kling", "runway"], world.Submits.Select(static r => r.Provider));
        Assert.Equal("runway", Assert.Single(world.Emulator.Jobs).Provider);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task GenerateAsync_PreferredEngineIsOverItsLimit_OtherMakesIt()
    {
        await using var world = await World.StartAsync(configure: static builder => builder.ConfigureRouting(static routing => routing.DefaultPolicy = new RoutingPolicy
        {
            Name = "runway first",
            Rules = [new() { Name = "always", Prefer = ["runway/gen4.5", "kling/v3"] }],
        }));
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.RateLimited, Provider = "runway" });

        var video = await world.Router.GenerateAsync("a paper boat", Options, cancellationToken: world.Stop);

        Assert.Equal(VideoEngineIds.KlingV3, video.Handle.EngineId);
        Assert.Equal(["runway", "kling"], world.Submits.Select(static r => r.Provider));
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task GenerateAsync_NobodyListensAtTheFirstEngine_SecondMakesIt()
    {
        var deaf = ClosedPort();
        await using var world = await World.StartAsync(configure: builder => builder.Services.Configure<KlingOptions>(options => options.BaseAddress = deaf));

        var video = await world.Router.GenerateAsync("a paper boat", Options, cancellationToken: world.Stop);

        Assert.Equal(VideoEngineIds.RunwayGen45, video.Handle.EngineId);
        Assert.Equal(CreditHoldState.Released, (await world.HoldOfAsync(Attempt)).State);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task SubmitAsync_EveryEngineRefuses_BuysAndHoldsNothing()
    {
        await using var world = await World.StartAsync();
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.RateLimited, Times = 2 });

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => world.Router.SubmitAsync("a paper boat", Options, world.Stop));

        Assert.Equal((VideoEngineIds.RunwayGen45, VideoErrorKind.RateLimited), (error.EngineId, error.Kind));
        Assert.Equal(2, world.Submits.Count);
        Assert.Empty(world.Emulator.Jobs);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ModerationBefore, null)]
    [InlineData(EmulatorFaultKind.SubmitError, "1201")]
    public async Task SubmitAsync_TheRequestItselfIsRefused_DoesNotShopAround(EmulatorFaultKind fault, string? code)
    {
        await using var world = await World.StartAsync();
        world.Emulator.AddFault(new() { Kind = fault, Provider = "kling", Code = code });

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => world.Router.SubmitAsync("a paper boat", Options, world.Stop));

        Assert.Equal("kling", Assert.Single(world.Submits).Provider);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.SubmitError, "5000")]
    [InlineData(EmulatorFaultKind.SubmitError, "5001")]
    [InlineData(EmulatorFaultKind.SubmitError, "5002")]
    [InlineData(EmulatorFaultKind.ConnectionRefused, null)]
    public async Task SubmitAsync_OutcomeUnknown_NeverFailsOver(EmulatorFaultKind fault, string? code)
    {
        await using var world = await World.StartAsync();
        world.Emulator.AddFault(new() { Kind = fault, Provider = "kling", Code = code });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => world.Router.SubmitAsync("a paper boat", Options, world.Stop));

        Assert.Equal("kling", Assert.Single(world.Submits).Provider);
        Assert.Null(await world.Ledger.GetHoldAsync($"{Attempt}-2", world.Stop));
        Assert.Equal(CreditHoldState.Suspense, (await world.HoldOfAsync(Attempt)).State);
        await world.Law.AssertKeptAsync();
    }

    [Fact]
    public async Task SubmitAsync_EngineIsPinned_DoesNotFailOver()
    {
        await using var world = await World.StartAsync();
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.RateLimited, Provider = "kling" });

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => world.Router.SubmitAsync("a paper boat", Options with { Engine = VideoEngineIds.KlingV3 }, world.Stop));

        Assert.Single(world.Submits);
        await world.Law.AssertSettledAsync(World.Account);
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/kling");
    }
}
