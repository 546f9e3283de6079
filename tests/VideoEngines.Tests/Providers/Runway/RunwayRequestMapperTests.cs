using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayRequestMapperTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");

    [Fact]
    public void MapSubmit_PromptOnly_MatchesGolden() => AssertGolden("text-to-video-minimal", "v1/text_to_video", RunwayTest.Prompt);

    [Fact]
    public void MapSubmit_EverythingTextToVideoTakes_MatchesGolden() => AssertGolden("text-to-video-full", "v1/text_to_video", FullText());

    [Fact]
    public void MapSubmit_StartFrameByAddress_MatchesGolden() => AssertGolden("image-to-video-address", "v1/image_to_video", new VideoRequest("the boat starts to move")
    {
        StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png?sig=a%2Bb&x=1"),
        Resolution = VideoResolution.FromPixels(1584, 672),
        Duration = TimeSpan.FromSeconds(2),
        Seed = 4294967295,
    }.With(new RunwayVideoOptions { PublicFigureThreshold = RunwayPublicFigureThreshold.Auto }));

    [Fact]
    public void MapSubmit_StartFrameByBytes_MatchesGolden() => AssertGolden("image-to-video-bytes", "v1/image_to_video", new VideoRequest("the boat starts to move")
    {
        StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFE, 0xFF }, "image/PNG"),
    });

    [Fact]
    public void MapSubmit_StartFrameByUpload_MatchesGolden() => AssertGolden("image-to-video-upload", "v1/image_to_video", new VideoRequest("the boat starts to move")
    {
        StartFrame = VideoMedia.FromProviderFile("runway", "runway://eyJhbGciOi.upload-1"),
        AspectRatio = VideoAspectRatio.Square,
        Resolution = VideoResolution.Parse("960p"),
        Duration = TimeSpan.FromSeconds(7),
    });

    [Fact]
    public void MapSubmit_ForeignCulture_SendsTheSame() => RunwayTest.UnderForeignCulture(() => AssertGolden("text-to-video-full", "v1/text_to_video", FullText()));

    [Fact]
    public void MapSubmit_PreferencesAndLabels_SendsNoneOfThem() => AssertGolden("text-to-video-minimal", "v1/text_to_video", new VideoRequest(RunwayTest.Prompt)
    {
        ContentClass = VideoContentClass.Cinematic,
        Tier = VideoTier.Speed,
        Metadata = new Dictionary<string, string> { ["campaign"] = "spring" },
        Count = 1,
        NegativePrompt = "",
    });

    [Fact]
    public void MapSubmit_OptionsOfAnotherDialect_AreNotLookedAt() => AssertGolden(
        "text-to-video-minimal",
        "v1/text_to_video",
        WithOptions(RunwayTest.Prompt, "kling", """{"whatever":1}"""));

    [Fact]
    public void MapSubmit_PromptOfTheLongestLength_IsTaken() =>
        Assert.Contains(new string('x', 1000), Encoding.UTF8.GetString(Map(new VideoRequest(new string('x', 1000))).Body.Span), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unmet))]
    public void MapSubmit_UnmetDemand_RefusesInOneSentenceThatNamesIt(string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(request));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Equal(RunwayTest.Engine, error.EngineId);
        Assert.False(error.WasSent);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("runway/gen4.5: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_RefusedUnderForeignCulture_WritesNumbersInvariantly() => RunwayTest.UnderForeignCulture(() =>
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x") { Duration = TimeSpan.FromSeconds(2.5) }));

        Assert.Contains("2.5 s", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void MapSubmit_Refused_NeverQuotesThePrompt()
    {
        var prompt = "secret-plot " + new string('x', 1000);

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest(prompt)));

        Assert.DoesNotContain("secret-plot", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"outputFormat":"prores"}""", "outputFormat")]
    [InlineData("""{"publicFigureThreshold":"high"}""", "publicFigureThreshold")]
    [InlineData("""{"publicFigureThreshold":"LOW"}""", "publicFigureThreshold")]
    [InlineData("""{"publicFigureThreshold":1}""", "publicFigureThreshold")]
    [InlineData("""[]""", "runway")]
    public void MapSubmit_InvalidOptions_RefusesAndNamesTheMember(string options, string named)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(WithOptions("x", "runway", options)));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains("not valid at $", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", "v1/tasks/abc")]
    [InlineData("a/../b?c", "v1/tasks/a%2F..%2Fb%3Fc")]
    public void MapStatus_AnyId_StaysOneSegment(string id, string path) => Assert.Equal(path, RunwayRequestMapper.MapStatus(id).Path);

    [Fact]
    public void MapCancel_Always_IsNotRepeatable()
    {
        var call = RunwayRequestMapper.MapCancel("abc");

        Assert.Equal(HttpMethod.Delete, call.Method);
        Assert.False(call.IsRepeatable);
    }

    public static TheoryData<string, VideoRequest> Unmet() => new()
    {
        { "Prompt", new VideoRequest() },
        { "Prompt", new VideoRequest("  ") },
        { "Prompt", new VideoRequest { StartFrame = Frame } },
        { "1001", new VideoRequest(new string('x', 1001)) },
        { "NegativePrompt", new VideoRequest("x") { NegativePrompt = "rain" } },
        { "EndFrame", new VideoRequest("x") { EndFrame = Frame } },
        { "EndFrame", new VideoRequest("x") { StartFrame = Frame, EndFrame = Frame } },
        { "References", new VideoRequest("x") { ReferenceImages = [Frame] } },
        { "References", new VideoRequest("x") { ReferenceVideos = [Frame] } },
        { "References", new VideoRequest("x") { ReferenceAudio = [Frame] } },
        { "DrivingAudio", new VideoRequest("x") { DrivingAudio = Frame } },
        { "SourceVideo", new VideoRequest("x") { SourceVideo = Frame } },
        { "video-to-video", new VideoRequest("x") { Operation = VideoOperation.VideoToVideo } },
        { "StartFrame", new VideoRequest("x") { Operation = VideoOperation.TextToVideo, StartFrame = Frame } },
        { "StartFrame", new VideoRequest("x") { Operation = VideoOperation.ImageToVideo } },
        { "Duration", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(1) } },
        { "Duration", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(11) } },
        { "Duration", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(5) + TimeSpan.FromTicks(1) } },
        { "FramesPerSecond", new VideoRequest("x") { FramesPerSecond = 24 } },
        { "GenerateAudio", new VideoRequest("x") { GenerateAudio = true } },
        { "GenerateAudio", new VideoRequest("x") { GenerateAudio = false } },
        { "Seeds", new VideoRequest("x") { Seed = -1 } },
        { "Seeds", new VideoRequest("x") { Seed = 4294967296 } },
        { "Count", new VideoRequest("x") { Count = 2 } },
        { "Camera", new VideoRequest("x") { Camera = [new CameraMove { Kind = "dolly" }] } },
    };

    private static VideoRequest WithOptions(string prompt, string dialect, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new VideoRequest(prompt) { Options = new Dictionary<string, JsonElement> { [dialect] = document.RootElement.Clone() } };
    }

    private static VideoRequest FullText() => new VideoRequest("ein Papierboot – «紙の船» ⛵")
    {
        AspectRatio = VideoAspectRatio.Portrait,
        Resolution = VideoResolution.P720,
        Duration = TimeSpan.FromSeconds(10),
        Seed = 0,
    }.With(new RunwayVideoOptions { PublicFigureThreshold = RunwayPublicFigureThreshold.Low });

    private static WireCall Map(VideoRequest request) => RunwayRequestMapper.MapSubmit(RunwayTest.Engine, "gen4.5", request);

    private static void AssertGolden(string golden, string path, VideoRequest request)
    {
        var call = Map(request);

        Assert.Equal(HttpMethod.Post, call.Method);
        Assert.Equal(path, call.Path);
        Assert.Equal(RunwayTest.Canonical(RunwayTest.Golden(golden)), RunwayTest.Canonical(Encoding.UTF8.GetString(call.Body.Span)));
    }
}
