using VideoEngines.Emulator;
using VideoEngines.Providers.ComfyUI;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>The ComfyUI engine over real sockets: what is lost is one render at most, and progress comes by the web socket.</summary>
public sealed class ComfyUIServerTests
{
    private static readonly VideoRequest Request = new("a paper boat") { Duration = TimeSpan.FromSeconds(1), Resolution = VideoResolution.Parse("480p") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Submit_LostAnswer_IsFoundAndRenderedOnce(bool old)
    {
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 60, ComfyUIChoosesIds = old }, Stop);
        emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer, Provider = "comfyui" });
        using var engine = Create(emulator);

        var handle = await engine.SubmitAsync(Request, cancellationToken: Stop);

        Assert.Equal(1, emulator.Billing.AcceptedSubmits);
        Assert.Equal(old, handle.ProviderJobId != handle.ExternalId);
        Assert.Equal(VideoJobState.Succeeded, (await engine.WaitAsync(handle, cancellationToken: Stop)).State);
    }

    [Theory]
    [InlineData(false, 2, 1)]
    [InlineData(true, 1, 0)]
    public async Task Submit_LostRequest_IsSentAgainOnlyWhereAbsenceIsShown(bool old, int sends, int jobs)
    {
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 60, ComfyUIChoosesIds = old }, Stop);
        emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ConnectionRefused, Provider = "comfyui" });
        using var engine = Create(emulator);

        var error = await Record.ExceptionAsync(() => engine.SubmitAsync(Request, cancellationToken: Stop));

        Assert.Equal(old, error is SubmitOutcomeUnknownException);
        Assert.Equal((sends, jobs), (emulator.Requests.Count(static request => request.Path.EndsWith("/prompt", StringComparison.Ordinal)), emulator.Billing.AcceptedSubmits));
    }

    [Fact]
    public async Task GetStatus_Running_TellsProgressAsItGrows()
    {
        await using var emulator = await VideoEmulator.StartAsync(
            new VideoEmulatorOptions { TimeScale = 10, QueueTime = TimeSpan.Zero, RenderTime = TimeSpan.FromSeconds(30), RenderTimeJitter = 0 }, Stop);
        using var engine = Create(emulator);
        var handle = await engine.SubmitAsync(Request, cancellationToken: Stop);

        var seen = new List<double>();
        await foreach (var status in engine.WatchAsync(handle, cancellationToken: Stop))
        {
            if (status.Progress is { } progress)
            {
                seen.Add(progress);
            }
        }

        Assert.Contains(seen, static progress => progress is > 0 and < 1);
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task Generate_FromAnImage_UploadsAndSaves()
    {
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 60 }, Stop);
        using var engine = Create(emulator);

        var video = await engine.GenerateAsync(Request with { StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png") }, cancellationToken: Stop);
        using var file = new MemoryStream();
        await video.SaveAsync(file, cancellationToken: Stop);

        Assert.True(file.Length > 1000);
    }

    private static ComfyUIVideoEngine Create(VideoEmulator emulator) =>
        new(VideoEngineIds.AlibabaWan22OnComfyUI, new ComfyUIOptions { BaseAddress = emulator.AddressOf("comfyui"), PollInterval = TimeSpan.FromMilliseconds(40) });
}
