using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Emulator;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Testing;
using Xunit;

namespace Snippets.Concepts;

public sealed class TestingSnippets
{
    // snippet: testing-fake
    [Fact]
    public async Task MakeAsync_JobSucceeds_TellsEngineAndCost()
    {
        var fake = FakeVideoEngine.Succeeds().WithProgress(0.25, 0.75).WithCost(VideoCost.Usd(0.42m));

        var text = await new TrailerService(fake).MakeAsync("a paper boat");

        Assert.Equal("made by fake/engine for 0.42 USD", text);
        Assert.Equal("a paper boat", fake.Submits.Single().Request.Prompt);
    }

    [Fact]
    public async Task MakeAsync_ContentRefused_AsksForAnotherPrompt()
    {
        var fake = FakeVideoEngine.Fails(VideoErrorKind.ContentRefused);

        Assert.Equal("Please describe it differently.", await new TrailerService(fake).MakeAsync("..."));
    }

    [Fact]
    public async Task MakeAsync_AnswerLost_SubmitsOnce()
    {
        var fake = FakeVideoEngine.SubmitUnknown();

        await new TrailerService(fake).MakeAsync("a paper boat");

        Assert.Single(fake.Submits);
    }
    // end-snippet

    internal static async Task CreditsAsync()
    {
        // snippet: testing-credits
        var fake = FakeVideoEngine.Succeeds().WithId(VideoEngineIds.KlingV3).WithCost(VideoCost.Usd(0.40m));
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddEngine(VideoEngineIds.KlingV3, _ => fake)
            .AddCredits(c => c.Configure(o => o.DefaultAccount = "test"));
        await using var provider = services.BuildServiceProvider();
        var ledger = provider.GetRequiredService<ICreditLedger>();
        await ledger.GrantAsync(new CreditGrant { Key = "start", Account = "test", Amount = CreditAmount.FromCredits(10) });

        var video = await provider.GetRequiredService<IVideoEngine>().GenerateAsync(new VideoRequest("a paper boat") { Duration = TimeSpan.FromSeconds(5) });

        var hold = await ledger.GetHoldAsync(video.Handle.AttemptId);
        Assert.Equal(CreditHoldState.Committed, hold!.State);
        Assert.Equal(0.40m, hold.Total.ToCredits());
        // end-snippet
    }

    internal static async Task ClockAsync()
    {
        // snippet: testing-clock
        var clock = new ManualTimeProvider();
        var fake = FakeVideoEngine.Scripted(new VideoJobStatus { State = VideoJobState.Running })
            .WithClock(clock)
            .WithPolling(new VideoPollingOptions { FirstDelay = TimeSpan.Zero, MinDelay = TimeSpan.FromSeconds(5), MaxDelay = TimeSpan.FromSeconds(5), Factor = 1, Jitter = 0 });
        var handle = await fake.SubmitAsync("a paper boat");
        var waiting = fake.WaitAsync(handle, new() { Timeout = TimeSpan.FromSeconds(5) });

        await clock.WaitForTimersAsync(1);         // the code under test waits: moving the clock cannot miss it
        clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => waiting);
        // end-snippet
    }

    // snippet: testing-lost-answer
    [Fact]
    public async Task Submit_AnswerLostAtKling_IsBoughtAndPaidOnce()
    {
        await using var emulator = await VideoEmulator.StartAsync(new() { TimeScale = 1000 });
        emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddKling(kling =>
            {
                kling.ApiKey = "any";
                kling.BaseAddress = emulator.AddressOf("kling");
                kling.PollInterval = TimeSpan.FromMilliseconds(20);
            })
            .AddCredits(c => c.Configure(o => o.DefaultAccount = "test"));
        await using var provider = services.BuildServiceProvider();
        var ledger = provider.GetRequiredService<ICreditLedger>();
        await ledger.GrantAsync(new CreditGrant { Key = "start", Account = "test", Amount = CreditAmount.FromCredits(10) });

        var video = await provider.GetRequiredService<IVideoEngine>().GenerateAsync(new VideoRequest("a paper boat") { Duration = TimeSpan.FromSeconds(5) });

        var hold = await ledger.GetHoldAsync(video.Handle.AttemptId);
        Assert.Equal(1, emulator.Billing.AcceptedSubmits);
        Assert.Equal(1, emulator.Billing.AcceptedByExternalId[video.Handle.AttemptId]);
        Assert.Equal(emulator.Billing.BilledUsd, hold!.Total.ToCredits());
    }
    // end-snippet

    internal static async Task SuspenseAsync(IVideoEngine engine, VideoRequest request, IServiceProvider provider, ICreditLedger ledger, VideoEmulator emulator)
    {
        // snippet: testing-suspense
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => engine.SubmitAsync(request));

        var hold = await ledger.GetHoldAsync(lost.Handle!.AttemptId);
        Assert.Equal(CreditHoldState.Suspense, hold!.State);

        // The operator finds the task in the provider's console and says so.
        var tracker = provider.GetRequiredService<VideoJobTracker>();
        var record = await tracker.ResolveUnknownAsync(lost.Handle.AttemptId, emulator.Jobs.Single().Id, "seen in the console");
        await engine.WaitAsync(record.Handle!);
        Assert.Equal(CreditHoldState.Committed, (await ledger.GetHoldAsync(lost.Handle.AttemptId))!.State);
        // end-snippet
    }
}
