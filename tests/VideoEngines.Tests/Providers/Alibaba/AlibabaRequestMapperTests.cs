using VideoEngines.Providers.Alibaba;
using static VideoEngines.Tests.Providers.Alibaba.AlibabaTest;

namespace VideoEngines.Tests.Providers.Alibaba;

public sealed class AlibabaRequestMapperTests
{
    private const string VideoPath = BaseAddress + "/api/v1/services/aigc/video-generation/video-synthesis";
    private const string PortraitPath = BaseAddress + "/api/v1/services/aigc/image2video/video-synthesis";

    [Fact]
    public Task Submit_Wan26_PromptOnly() => AssertGoldenAsync("wan26-text-minimal", VideoEngineIds.AlibabaWan26, "a paper boat");

    [Fact]
    public Task Submit_Wan26_AllThatTextToVideoTakes() => AssertGoldenAsync("wan26-text-full", VideoEngineIds.AlibabaWan26, new VideoRequest("a paper boat")
    {
        Operation = VideoOperation.TextToVideo,
        NegativePrompt = "people",
        DrivingAudio = Voice,
        AspectRatio = new(4, 3),
        Resolution = VideoResolution.P1080,
        Duration = TimeSpan.FromSeconds(12),
        Seed = 0,
    }.With(new AlibabaVideoOptions { PromptExtend = true, ShotType = AlibabaShotType.Several, Watermark = true }));

    [Fact]
    public Task Submit_Wan26_ExactSize() =>
        AssertGoldenAsync("wan26-text-exact", VideoEngineIds.AlibabaWan26, new VideoRequest("a paper boat") { Resolution = VideoResolution.FromPixels(1440, 1440), Seed = int.MaxValue });

    [Fact]
    public Task Submit_Wan26_StartFrameByBytes() => AssertGoldenAsync("wan26-image", VideoEngineIds.AlibabaWan26, new VideoRequest("it sails")
    {
        StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFE }, "image/PNG"),
        GenerateAudio = false,
    });

    [Fact]
    public Task Submit_Wan26_References_ImagesBeforeVideos() => AssertGoldenAsync("wan26-references", VideoEngineIds.AlibabaWan26, new VideoRequest("character1 meets character2")
    {
        ReferenceVideos = [Clip],
        ReferenceImages = [Picture],
        AspectRatio = VideoAspectRatio.Portrait,
        Duration = TimeSpan.FromSeconds(10),
    });

    [Fact]
    public Task Submit_Wan26Flash_SaysWhetherThereIsSound() => AssertGoldenAsync("wan26-flash-image", VideoEngineIds.AlibabaWan26Flash, new VideoRequest("it sails") { StartFrame = Picture });

    [Fact]
    public Task Submit_Wan26Flash_References_Silent() =>
        AssertGoldenAsync("wan26-flash-references", VideoEngineIds.AlibabaWan26Flash, new VideoRequest("character1 sails") { ReferenceImages = [Picture], GenerateAudio = false });

    [Fact]
    public Task Submit_Wan27_PromptAndSound() =>
        AssertGoldenAsync("wan27-text", VideoEngineIds.AlibabaWan27, new VideoRequest("a paper boat") { Operation = VideoOperation.TextToVideo, DrivingAudio = Voice, NegativePrompt = "people" });

    [Fact]
    public Task Submit_Wan27_FramesAndSound() => AssertGoldenAsync("wan27-frames", VideoEngineIds.AlibabaWan27, new VideoRequest("it sails")
    {
        Operation = VideoOperation.ImageToVideo,
        StartFrame = Picture,
        EndFrame = OtherPicture,
        DrivingAudio = Voice,
        Resolution = VideoResolution.P720,
        Duration = TimeSpan.FromSeconds(2),
    });

    [Fact]
    public Task Submit_Wan27_References() => AssertGoldenAsync("wan27-references", VideoEngineIds.AlibabaWan27, new VideoRequest("Image 1 in Video 1")
    {
        Operation = VideoOperation.ReferenceToVideo,
        ReferenceImages = [Picture],
        ReferenceVideos = [Clip],
        StartFrame = OtherPicture,
        AspectRatio = VideoAspectRatio.Square,
    });

    [Fact]
    public Task Submit_Wan27_Edit_KeepsTheLength() => AssertGoldenAsync(
        "wan27-edit",
        VideoEngineIds.AlibabaWan27,
        new VideoRequest("make it snow") { SourceVideo = Clip, ReferenceImages = [Picture] }.With(new AlibabaVideoOptions { AudioSetting = AlibabaAudioSetting.Origin, PromptExtend = false }));

    [Fact]
    public Task Submit_Wan30_PromptOnly_LeavesTheShapeToTheModel() => AssertGoldenAsync("wan30-text-minimal", VideoEngineIds.AlibabaWan30, "a paper boat");

    [Fact]
    public Task Submit_Wan30_Frames() => AssertGoldenAsync("wan30-frames", VideoEngineIds.AlibabaWan30, new VideoRequest("it sails")
    {
        StartFrame = Picture,
        EndFrame = OtherPicture,
        FramesPerSecond = 30,
        Resolution = VideoResolution.FromPixels(544, 720),
        Duration = TimeSpan.FromSeconds(30),
        GenerateAudio = false,
        Seed = 7,
    }.With(new AlibabaVideoOptions { Watermark = false }));

    [Fact]
    public Task Submit_Wan30Prime_References() => AssertGoldenAsync("wan30-prime-references", VideoEngineIds.AlibabaWan30Prime, new VideoRequest("Image 1 in Video 1 to Audio 1")
    {
        ReferenceImages = [Picture, OtherPicture],
        ReferenceVideos = [Clip],
        ReferenceAudio = [Voice],
        AspectRatio = VideoAspectRatio.Landscape,
        GenerateAudio = true,
    });

    [Fact]
    public Task Submit_S2V() => AssertGoldenAsync("s2v", VideoEngineIds.AlibabaWan22S2V, new VideoRequest { StartFrame = Picture, DrivingAudio = Voice }, PortraitPath);

    [Fact]
    public Task Submit_Animate_Defaults() =>
        AssertGoldenAsync("animate-move", VideoEngineIds.AlibabaWan22Animate, new VideoRequest { Operation = MotionTransfer, StartFrame = Picture, SourceVideo = Clip }, PortraitPath);

    [Fact]
    public Task Submit_Animate_AllOptions() => AssertGoldenAsync(
        "animate-mix",
        VideoEngineIds.AlibabaWan22Animate,
        new VideoRequest { Operation = MotionTransfer, StartFrame = Picture, SourceVideo = Clip }.With(
            new AlibabaVideoOptions { Animation = AlibabaAnimation.Mix, Mode = AlibabaAnimationMode.Professional, Watermark = true, CheckImage = false }),
        PortraitPath);

    [Fact]
    public async Task Submit_AnyRequest_IsAsynchronousAndCarriesTheKeyInTheHeaderOnly()
    {
        var call = await SubmitAsync(VideoEngineIds.AlibabaWan30, "a paper boat");

        Assert.Equal(("enable", "Bearer sk-canary0123"), (call.Headers["X-DashScope-Async"], call.Headers["Authorization"]));
        Assert.False(call.Headers.ContainsKey("X-DashScope-OssResourceResolve"));
        Assert.DoesNotContain("sk-canary", call.Address + call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_TemporaryFile_IsResolvedByTheProvider()
    {
        var call = await SubmitAsync(VideoEngineIds.AlibabaWan27, new VideoRequest("it sails") { StartFrame = VideoMedia.FromProviderFile("dashscope", "oss://dashscope-instant/d/1.png") });

        Assert.Equal("enable", call.Headers["X-DashScope-OssResourceResolve"]);
        Assert.Contains("\"url\":\"oss://dashscope-instant/d/1.png\"", call.Body, StringComparison.Ordinal);
    }

    private static async Task AssertGoldenAsync(string name, VideoEngineId id, VideoRequest request, string path = VideoPath)
    {
        var call = await SubmitAsync(id, request);

        Assert.Equal(("POST", path), (call.Method, call.Address));
        Assert.Equal(Canonical(Golden(name)), Canonical(call.Body));
    }
}
