using VideoEngines.Providers.Sglang;
using VideoEngines.Tests.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.Sglang;

public sealed class SglangRequestMapperTests
{
    [Fact]
    public void MapSubmit_PromptOnly_SaysFramesAndRate()
    {
        var call = Map(new VideoRequest("tide pools"));

        Assert.Equal((HttpMethod.Post, "videos", "application/json"), (call.Method, call.Path, call.ContentType));
        VideosTest.AssertGolden("Sglang", "text-to-video.minimal", call);
    }

    [Fact]
    public void MapSubmit_EverythingTextToVideoHas_MatchesGolden() => VideosTest.AssertGolden("Sglang", "text-to-video.full", Map(
        new VideoRequest("tide pools")
        {
            Duration = TimeSpan.FromSeconds(3),
            AspectRatio = VideoAspectRatio.Portrait,
            Resolution = VideoResolution.P720,
            FramesPerSecond = 24,
            NegativePrompt = "people",
            Seed = 0,
            Count = 3,
        }.With(new SglangVideoOptions
        {
            Model = "Wan-AI/Wan2.2-T2V-A14B-Diffusers",
            NumInferenceSteps = 40,
            GuidanceScale = 4.5m,
            GuidanceScale2 = 3,
            FlowShift = 5,
            EnableTeacache = true,
            OutputQuality = "high",
        })));

    [Fact]
    public void MapSubmit_StartFrameAsBytes_IsADataUri() => VideosTest.AssertGolden("Sglang", "image-to-video.bytes", Map(new VideoRequest("waves") { StartFrame = VideosTest.Png }));

    [Fact]
    public void MapSubmit_StartFrameAtAddress_IsThatAddress() =>
        VideosTest.AssertGolden("Sglang", "image-to-video.address", Map(new VideoRequest("waves") { StartFrame = VideoMedia.FromUri("https://images.example/a.png?sig=a%2Bb&x=1") }));

    public static TheoryData<SglangVideoOptions, string> OutOfRange => new()
    {
        { new() { Model = string.Empty }, "model" },
        { new() { NumInferenceSteps = 0 }, "numInferenceSteps" },
        { new() { GuidanceScale = -1 }, "guidanceScale" },
        { new() { GuidanceScale2 = -1 }, "guidanceScale2" },
        { new() { OutputQuality = "best" }, "outputQuality" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void MapSubmit_OptionOutOfRange_IsRefusedByName(SglangVideoOptions options, string member) =>
        Assert.Contains($"sglang.{member} ", Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x").With(options))).Message, StringComparison.Ordinal);

    [Fact]
    public void MapSubmit_UnknownOption_IsRefused() => Assert.Throws<VideoSubmitRejectedException>(() =>
        Map(VideoRequest.Parse("""{"schema":1,"prompt":"x","options":{"sglang":{"steps":4}}}""")));

    [Theory]
    [InlineData(0, "videos/v/content")]
    [InlineData(2, "videos/v/content?variant=2")]
    public void MapContent_Output_IsANumberedVariant(int index, string path) => Assert.Equal(path, SglangRequestMapper.MapContent("v", index).Path);

    private static WireCall Map(VideoRequest request) => SglangRequestMapper.MapSubmit(VideosTest.Input(VideoEngineIds.AlibabaWan22OnSglang, request));
}
