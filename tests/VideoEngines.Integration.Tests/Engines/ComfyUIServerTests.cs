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
    public async Task Submit_BothFrames_AreUploadedAndRendered()
    {
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 60 }, Stop);
        using var engine = Create(emulator);

        var handle = await engine.SubmitAsync(
            Request with { StartFrame = VideoMedia.FromBytes(Support.Pictures.PngBytes(64, 64), "image/png"), EndFrame = VideoMedia.FromBytes(Support.Pictures.PngBytes(64, 96), "image/png") }, cancellationToken: Stop);

        Assert.Equal(2, emulator.Requests.Count(static request => request.Path.EndsWith("/upload/image", StringComparison.Ordinal)));
        Assert.Equal(VideoJobState.Succeeded, (await engine.WaitAsync(handle, cancellationToken: Stop)).State);
    }

    [Fact]
    public async Task Submit_DepthMap_FillsAWorkflowOfOnesOwn()
    {
        const string workflow = """
            {"clip":{"class_type":"CLIPLoader","inputs":{"clip_name":"umt5.safetensors","type":"wan"}},"vae":{"class_type":"VAELoader","inputs":{"vae_name":"wan.safetensors"}},
            "model":{"class_type":"UNETLoader","inputs":{"unet_name":"wan2.2_fun_control.safetensors","weight_dtype":"default"}},
            "positive":{"class_type":"CLIPTextEncode","inputs":{"clip":["clip",0],"text":"{{prompt}}"}},"negative":{"class_type":"CLIPTextEncode","inputs":{"clip":["clip",0],"text":""}},
            "depth":{"class_type":"LoadImage","inputs":{"image":"{{depthMap}}"}},
            "control":{"class_type":"WanFunControlToVideo","inputs":{"positive":["positive",0],"negative":["negative",0],"vae":["vae",0],"control_video":["depth",0],"width":"{{width}}","height":"{{height}}","length":"{{frames}}","batch_size":1}},
            "sampler":{"class_type":"KSampler","inputs":{"model":["model",0],"positive":["control",0],"negative":["control",1],"latent_image":["control",2],"seed":"{{seed}}","steps":20,"cfg":3.5,"sampler_name":"euler","scheduler":"simple","denoise":1}},
            "decode":{"class_type":"VAEDecode","inputs":{"samples":["sampler",0],"vae":["vae",0]}},"video":{"class_type":"CreateVideo","inputs":{"images":["decode",0],"fps":"{{fps}}"}},
            "save":{"class_type":"SaveVideo","inputs":{"video":["video",0],"filename_prefix":"video/{{job}}","format":"mp4","codec":"h264"}}}
            """;
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 60 }, Stop);
        using var engine = Create(emulator, workflow);

        var handle = await engine.SubmitAsync(Request with { DepthMap = VideoMedia.FromBytes(Support.Pictures.PngBytes(64, 64), "image/png") }, cancellationToken: Stop);

        Assert.Equal(VideoJobState.Succeeded, (await engine.WaitAsync(handle, cancellationToken: Stop)).State);
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

    private static ComfyUIVideoEngine Create(VideoEmulator emulator, string? workflow = null) =>
        new(VideoEngineIds.AlibabaWan22OnComfyUI, new ComfyUIOptions { BaseAddress = emulator.AddressOf("comfyui"), PollInterval = TimeSpan.FromMilliseconds(40), WorkflowFile = workflow });
}
