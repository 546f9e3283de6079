using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests.Samples;

/// <summary>A real process that ends in the middle of a job. The job is paid for, so the next process must be able to have it, and nothing may be bought again.</summary>
public sealed class KilledProcessTests
{
    private const string Key = "canary-kling-key";

    // The provider's clock stands still until the child is gone: the job cannot end before.
    private readonly ManualTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Quickstart_Interrupted_PrintsTheHandleThatAnotherProcessGoesOnWith()
    {
        using var quickstart = new Quickstart();
        await using var emulator = await StartEmulatorAsync(quickstart);
        using var child = StartLive(quickstart, emulator);
        await emulator.WaitForRequestAsync(static r => r is { Method: "GET", IsCompleted: true }, quickstart.Stop);

        await child.InterruptAsync(quickstart.Stop);
        var (exitCode, output, errors) = await child.EndAsync(quickstart.Stop);

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain(Key, output + errors, StringComparison.Ordinal);
        var handle = VideoJobHandle.Parse(errors[errors.IndexOf('{', StringComparison.Ordinal)..].Trim());
        await AssertAnotherProcessGetsTheVideoAsync(quickstart, emulator, handle);
    }

    [Fact]
    public async Task Quickstart_Killed_AnotherProcessFindsTheJobByTheAttempt()
    {
        using var quickstart = new Quickstart();
        await using var emulator = await StartEmulatorAsync(quickstart);
        using var child = StartLive(quickstart, emulator);
        await emulator.WaitForRequestAsync(static r => r is { Method: "GET", IsCompleted: true }, quickstart.Stop);

        child.Kill();
        await child.EndAsync(quickstart.Stop);

        var handle = new VideoJobHandle { EngineId = VideoEngineIds.KlingV3, AttemptId = Assert.Single(emulator.Jobs).ExternalId! };
        await AssertAnotherProcessGetsTheVideoAsync(quickstart, emulator, handle);
    }

    private static ChildProcess StartLive(Quickstart quickstart, VideoEmulator emulator) => quickstart.Start(
        ["--live", "--engine", "kling/v3", "a paper boat"],
        ("KLING_API_KEY", Key),
        ("VideoEngines__Kling__BaseAddress", emulator.AddressOf("kling").AbsoluteUri),
        ("VideoEngines__Kling__PollInterval", "00:00:00.050"));

    private async Task<VideoEmulator> StartEmulatorAsync(Quickstart quickstart) =>
        await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeProvider = _clock, ApiKeys = { Key } }, quickstart.Stop);

    private async Task AssertAnotherProcessGetsTheVideoAsync(Quickstart quickstart, VideoEmulator emulator, VideoJobHandle handle)
    {
        _clock.Advance(TimeSpan.FromMinutes(2));
        var services = new ServiceCollection();
        services.AddVideoEngines().AddKling(options =>
        {
            options.ApiKey = Key;
            options.BaseAddress = emulator.AddressOf("kling");
            options.PollInterval = TimeSpan.FromMilliseconds(10);
        });
        await using var host = services.BuildServiceProvider();
        var engine = host.GetRequiredService<IVideoEngine>();
        var path = Path.Combine(quickstart.Folder, "resumed.mp4");

        var status = await engine.WaitAsync(handle, cancellationToken: quickstart.Stop);
        await engine.SaveAsync(handle, path, cancellationToken: quickstart.Stop);

        Assert.Equal(VideoJobState.Succeeded, status.State);
        await Files.AssertIsMp4Async(path, quickstart.Stop);
        Assert.Equal(1, emulator.Billing.AcceptedSubmits);
        Assert.Single(emulator.Requests, static r => r.Method == "POST");
    }
}
