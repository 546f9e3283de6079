using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace VideoEngines.Integration.Tests;

/// <summary>A prompt in, a video file out, credits settled: over real sockets, judged by ffprobe and by the provider's bill.</summary>
public sealed class HappyPathTests
{
    private static readonly Dictionary<string, Wish> Wishes = new(StringComparer.Ordinal)
    {
        ["kling: text, 720p, landscape"] = new(VideoEngineIds.KlingV3, new VideoRequest { Duration = Seconds(5), Resolution = VideoResolution.P720 }, 1280, 720, 0.42m),
        ["kling: text, 1080p, portrait, sound"] = new(
            VideoEngineIds.KlingV3,
            new VideoRequest { Duration = Seconds(3), Resolution = VideoResolution.P1080, AspectRatio = VideoAspectRatio.Portrait, GenerateAudio = true }, 1080, 1920, 0.504m, HasAudio: true),
        ["kling: text, 4k"] = new(VideoEngineIds.KlingV3, new VideoRequest { Duration = Seconds(3), Resolution = VideoResolution.FourK, GenerateAudio = false }, 3840, 2160, 1.26m),
        ["kling: text, square, silence asked for"] = new(
            VideoEngineIds.KlingV3, new VideoRequest { Duration = Seconds(4), AspectRatio = VideoAspectRatio.Square, GenerateAudio = false }, 720, 720, 0.336m),
        ["kling: text, portrait, longest"] = new(
            VideoEngineIds.KlingV3, new VideoRequest { Duration = Seconds(15), AspectRatio = VideoAspectRatio.Portrait }, 720, 1280, 1.26m),
        ["kling: text, nothing asked for"] = new(VideoEngineIds.KlingV3, new VideoRequest(), 1280, 720, 0.42m),
        ["kling: image, bytes, sound"] = new(
            VideoEngineIds.KlingV3, new VideoRequest { StartFrame = Pictures.Png(600, 1200), Duration = Seconds(3), GenerateAudio = true }, 720, 1440, 0.378m, HasAudio: true),
        ["kling: image, first and last frame"] = new(
            VideoEngineIds.KlingV3, new VideoRequest { StartFrame = Pictures.Png(800, 800), EndFrame = Pictures.Png(800, 800), Duration = Seconds(3) }, 720, 720, 0.252m),
        ["kling: image, https address"] = new(
            VideoEngineIds.KlingV3, new VideoRequest { StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png"), Duration = Seconds(3) }, 1280, 720, 0.252m),
        ["runway: text, landscape"] = new(VideoEngineIds.RunwayGen45, new VideoRequest { Duration = Seconds(5), AspectRatio = VideoAspectRatio.Landscape }, 1280, 720, 0.6m),
        ["runway: text, portrait, shortest, seed 0"] = new(
            VideoEngineIds.RunwayGen45, new VideoRequest { Duration = Seconds(2), AspectRatio = VideoAspectRatio.Portrait, Seed = 0 }, 720, 1280, 0.24m),
        ["runway: text, longest"] = new(VideoEngineIds.RunwayGen45, new VideoRequest { Duration = Seconds(10), Resolution = VideoResolution.P720 }, 1280, 720, 1.2m),
        ["runway: text, nothing asked for"] = new(VideoEngineIds.RunwayGen45, new VideoRequest(), 1280, 720, 0.6m),
        ["runway: image, bytes, square"] = new(
            VideoEngineIds.RunwayGen45, new VideoRequest { StartFrame = Pictures.Png(640, 640), Duration = Seconds(2) }, 960, 960, 0.24m),
        ["runway: image, https address, 21:9"] = new(
            VideoEngineIds.RunwayGen45,
            new VideoRequest { StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png"), Duration = Seconds(2), AspectRatio = new VideoAspectRatio(21, 9) }, 1584, 672, 0.24m),
    };

    public static TheoryData<string> Names => [.. Wishes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task GenerateAsync_WhatTheEngineCan_SavesWhatWasAskedForAtTheQuotedPrice(string name)
    {
        Probe.Require();
        var wish = Wishes[name];
        await using var world = await World.StartAsync();
        var path = world.PathFor("video.mp4");

        var video = await world.Router.GenerateAsync(wish.Request with { Prompt = name }, new VideoSubmitOptions { Engine = wish.Engine }, cancellationToken: world.Stop);
        await video.SaveAsync(path, cancellationToken: world.Stop);

        Assert.Equal(VideoSettlement.Done, video.Status.Settlement);
        var hold = await world.HoldOfAsync(video.Handle.AttemptId);
        Assert.Equal((CreditHoldState.Committed, wish.Usd, wish.Usd), (hold.State, hold.Charged.ToCredits(), hold.Amount.ToCredits()));
        Assert.Equal(wish.Usd, world.Emulator.Billing.BilledUsd);
        await world.Law.AssertSettledAsync(World.Account);
        Assert.InRange(world.Law.Looks, 6, int.MaxValue);

        var file = await Probe.OfAsync(path, world.Stop);
        Assert.Equal((wish.Width, wish.Height, wish.HasAudio), (file.Width, file.Height, file.HasAudio));
        Assert.Equal((wish.Request.Duration ?? Seconds(5)).TotalSeconds, file.Seconds, 0.1);
    }

    [Theory]
    [InlineData("http://images.example.com/boat.png", "https")]
    [InlineData("https://192.0.2.1/boat.png", "host name")]
    public async Task SubmitAsync_StartFrameThatRunwayCannotFetch_IsRefusedBeforeAnythingIsSentOrHeld(string address, string advice)
    {
        await using var world = await World.StartAsync();
        var request = new VideoRequest("a paper boat") { StartFrame = VideoMedia.FromUri(address) };

        var error = await Assert.ThrowsAnyAsync<VideoEngineException>(() =>
            world.Router.SubmitAsync(request, new VideoSubmitOptions { Engine = VideoEngineIds.RunwayGen45 }, world.Stop));

        Assert.True(error is NoEligibleEngineException or VideoSubmitRejectedException { WasSent: false }, error.ToString());
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Empty(world.Submits);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task SubmitAsync_NotEnoughCredits_SendsNothing()
    {
        await using var world = await World.StartAsync();
        await world.Ledger.GrantAsync(new CreditGrant { Key = "pocket money", Account = "poor", Amount = CreditAmount.FromCredits(0.41m) }, world.Stop);

        await Assert.ThrowsAnyAsync<VideoEngineException>(() =>
            world.Router.SubmitAsync("a paper boat", new VideoSubmitOptions { Account = "poor", Engine = VideoEngineIds.KlingV3 }, world.Stop));

        Assert.Empty(world.Submits);
        Assert.Equal(0m, (await world.Ledger.GetBalanceAsync("poor", world.Stop)).Held.ToCredits());
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task GenerateAsync_ByTheRouter_TakesTheCheaperEngine()
    {
        await using var world = await World.StartAsync();

        var video = await world.Router.GenerateAsync("a paper boat sailing through rain", cancellationToken: world.Stop);

        Assert.Equal(VideoEngineIds.KlingV3, video.Handle.EngineId);
        Assert.Equal(EmulatedJobState.Succeeded, Assert.Single(world.Emulator.Jobs).State);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task WatchAsync_AJob_TellsEveryStepUpToTheEnd()
    {
        await using var world = await World.StartAsync(emulator: static options => options.TimeScale = 100);
        var handle = await world.Router.SubmitAsync("a paper boat", new VideoSubmitOptions { Engine = VideoEngineIds.RunwayGen45 }, world.Stop);
        var states = new List<VideoJobState>();

        await foreach (var status in world.Router.WatchAsync(handle, cancellationToken: world.Stop))
        {
            states.Add(status.State);
        }

        Assert.Equal(VideoJobState.Succeeded, states[^1]);
        Assert.Equal(states.Order(), states);
        await world.Law.AssertSettledAsync(World.Account);
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private sealed record Wish(VideoEngineId Engine, VideoRequest Request, int Width, int Height, decimal Usd, bool HasAudio = false);
}
