using System.Text;
using VideoEngines.Providers.VllmOmni;
using VideoEngines.Tests.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.VllmOmni;

public sealed class VllmOmniRequestMapperTests
{
    [Fact]
    public void MapSubmit_PromptOnly_SaysFramesAndRate()
    {
        var call = Map(new VideoRequest("tide pools"));

        Assert.Equal((HttpMethod.Post, "videos"), (call.Method, call.Path));
        VideosTest.AssertGolden("VllmOmni", "text-to-video.minimal", call);
    }

    [Fact]
    public void MapSubmit_EverythingTextToVideoHas_MatchesGolden() => VideosTest.AssertGolden("VllmOmni", "text-to-video.full", Map(
        new VideoRequest("tide pools")
        {
            Duration = TimeSpan.FromSeconds(3),
            AspectRatio = VideoAspectRatio.Portrait,
            Resolution = VideoResolution.P720,
            FramesPerSecond = 24,
            NegativePrompt = "people",
            Seed = 0,
        }.With(new VllmOmniVideoOptions
        {
            Model = "Wan-AI/Wan2.2-T2V-A14B-Diffusers",
            NumInferenceSteps = 40,
            GuidanceScale = 4.5m,
            GuidanceScale2 = 3,
            BoundaryRatio = 0.875m,
            FlowShift = 5.0m,
        })));

    [Fact]
    public void MapSubmit_StartFrameAsBytes_IsAFile() => VideosTest.AssertGolden("VllmOmni", "image-to-video.bytes", Map(new VideoRequest("waves") { StartFrame = VideosTest.Png }));

    [Fact]
    public void MapSubmit_StartFrameAtAddress_IsAnImageReference() =>
        VideosTest.AssertGolden("VllmOmni", "image-to-video.address", Map(new VideoRequest("waves") { StartFrame = VideoMedia.FromUri("https://images.example/a.png?sig=a%2Bb&x=1") }));

    [Fact]
    public void MapSubmit_StartFrameAtAProvider_IsRefused() =>
        Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x") { StartFrame = VideoMedia.FromProviderFile("openai", "file-7") }));

    public static TheoryData<VllmOmniVideoOptions, string> OutOfRange => new()
    {
        { new() { Model = string.Empty }, "model" },
        { new() { NumInferenceSteps = 0 }, "numInferenceSteps" },
        { new() { NumInferenceSteps = 201 }, "numInferenceSteps" },
        { new() { GuidanceScale = -0.1m }, "guidanceScale" },
        { new() { GuidanceScale = 20.1m }, "guidanceScale" },
        { new() { GuidanceScale2 = 21 }, "guidanceScale2" },
        { new() { BoundaryRatio = 1.01m }, "boundaryRatio" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void MapSubmit_OptionOutOfRange_IsRefusedByName(VllmOmniVideoOptions options, string member) =>
        Assert.Contains($"vllm-omni.{member} ", Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x").With(options))).Message, StringComparison.Ordinal);

    [Fact]
    public void MapSubmit_UnknownOption_IsRefused() => Assert.Throws<VideoSubmitRejectedException>(() =>
        Map(VideoRequest.Parse("""{"schema":1,"prompt":"x","options":{"vllm-omni":{"steps":4}}}""")));

    [Fact]
    public void MapCancel_Always_IsSentOnce()
    {
        var call = VllmOmniRequestMapper.MapCancel("video_gen_1");

        Assert.Equal((HttpMethod.Delete, "videos/video_gen_1", false), (call.Method, call.Path, call.IsRepeatable));
    }

    [Fact]
    public void MapSubmit_SameAttempt_IsTheSameBytes()
    {
        var request = new VideoRequest("waves") { StartFrame = VideosTest.Png };

        Assert.Equal(Encoding.Latin1.GetString(Map(request).Body.Span), Encoding.Latin1.GetString(Map(request).Body.Span));
    }

    private static WireCall Map(VideoRequest request) => VllmOmniRequestMapper.MapSubmit(VideosTest.Input(VideoEngineIds.AlibabaWan22OnVllmOmni, request));
}
