using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayRequestMapperTests
{
    private static readonly VideoOperation MotionTransfer = new("motion-transfer");
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");
    private static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example.com/dance.mp4");
    private static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example.com/rain.mp3");

    public static TheoryData<string, string, string> Goldens => new()
    {
        { "text-to-video-minimal", "runway/gen4.5", "v1/text_to_video" },
        { "text-to-video-full", "runway/gen4.5", "v1/text_to_video" },
        { "image-to-video-address", "runway/gen4.5", "v1/image_to_video" },
        { "image-to-video-bytes", "runway/gen4.5", "v1/image_to_video" },
        { "image-to-video-upload", "runway/gen4.5", "v1/image_to_video" },
        { "gen4-turbo-minimal", "runway/gen4-turbo", "v1/image_to_video" },
        { "act-two-image", "runway/act-two", "v1/character_performance" },
        { "act-two-video", "runway/act-two", "v1/character_performance" },
        { "aleph2-minimal", "runway/aleph2", "v1/video_to_video" },
        { "aleph2-full", "runway/aleph2", "v1/video_to_video" },
        { "gen3a-turbo-frames", "runway/gen3a-turbo", "v1/image_to_video" },
        { "veo-text", "google/veo-3.1@runway", "v1/text_to_video" },
        { "veo-frames", "google/veo-3.1-fast@runway", "v1/image_to_video" },
        { "seedance-text", "bytedance/seedance-2.0-mini@runway", "v1/text_to_video" },
        { "seedance-frames", "bytedance/seedance-2.0-fast@runway", "v1/image_to_video" },
        { "seedance-references", "bytedance/seedance-2.0@runway", "v1/text_to_video" },
        { "seedance-video", "bytedance/seedance-2.5@runway", "v1/video_to_video" },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void MapSubmit_Sample_MatchesGolden(string golden, string engine, string path) => AssertGolden(golden, engine, path, Sample(golden));

    [Fact]
    public void MapSubmit_ForeignCulture_SendsTheSame() => RunwayTest.UnderForeignCulture(() =>
    {
        AssertGolden("text-to-video-full", "runway/gen4.5", "v1/text_to_video", Sample("text-to-video-full"));
        AssertGolden("aleph2-full", "runway/aleph2", "v1/video_to_video", Sample("aleph2-full"));
    });

    [Fact]
    public void MapSubmit_PreferencesAndLabels_SendsNoneOfThem() => AssertGolden("text-to-video-minimal", "runway/gen4.5", "v1/text_to_video", new VideoRequest(RunwayTest.Prompt)
    {
        ContentClass = VideoContentClass.Cinematic,
        Tier = VideoTier.Speed,
        Metadata = new Dictionary<string, string> { ["campaign"] = "spring" },
        Count = 1,
        NegativePrompt = "",
    });

    [Fact]
    public void MapSubmit_OptionsOfAnotherDialect_AreNotLookedAt() =>
        AssertGolden("text-to-video-minimal", "runway/gen4.5", "v1/text_to_video", WithOptions(new VideoRequest(RunwayTest.Prompt), """{"whatever":1}""", "kling"));

    [Fact]
    public void MapSubmit_PromptRenderedForTheEngine_SendsThatOne()
    {
        var input = RunwayTest.Input(RunwayTest.Engine, "as asked") with { Prompt = "as rendered" };

        Assert.Contains("\"promptText\":\"as rendered\"", Encoding.UTF8.GetString(RunwayRequestMapper.MapSubmit(input).Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void MapSubmit_HostedModel_AlwaysSaysWhetherThereIsSound(bool? asked, bool sent)
    {
        var body = Body("google/veo-3.1@runway", new VideoRequest("x") { GenerateAudio = asked });

        Assert.Equal(sent, body.GetProperty("audio").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Unmet))]
    public void MapSubmit_UnmetDemand_RefusesAndNamesIt(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => RunwayRequestMapper.MapSubmit(RunwayTest.Input(engine, request)));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Equal(engine, error.EngineId?.ToString());
        Assert.False(error.WasSent);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, VideoRequest> Unmet => new()
    {
        { "runway/gen4.5", "prompt", new VideoRequest() },
        { "runway/gen4.5", "1001", new VideoRequest(new string('x', 1001)) },
        { "runway/gen4.5", "NegativePrompt", new VideoRequest("x") { NegativePrompt = "rain" } },
        { "runway/gen4.5", "end-frame", new VideoRequest("x") { StartFrame = Frame, EndFrame = Frame } },
        { "runway/gen4.5", "reference-to-video", new VideoRequest("x") { ReferenceImages = [Frame] } },
        { "runway/gen4.5", "talking-head", new VideoRequest("x") { DrivingAudio = Sound } },
        { "runway/gen4.5", "video-to-video", new VideoRequest("x") { SourceVideo = Clip } },
        { "runway/gen4.5", "2 to 10 s", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(11) } },
        { "runway/gen4.5", "2.5 s", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(2.5) } },
        { "runway/gen4.5", "FramesPerSecond", new VideoRequest("x") { FramesPerSecond = 24 } },
        { "runway/gen4.5", "GenerateAudio", new VideoRequest("x") { GenerateAudio = true } },
        { "runway/gen4.5", "GenerateAudio", new VideoRequest("x") { GenerateAudio = false } },
        { "runway/gen4.5", "per call", new VideoRequest("x") { Count = 2 } },
        { "runway/gen4.5", "image/gif", new VideoRequest("x") { StartFrame = VideoMedia.FromBytes(new byte[] { 1 }, "image/gif") } },
        { "runway/gen4-turbo", "text-to-video", new VideoRequest("x") },
        { "runway/act-two", "The character", new VideoRequest { Operation = MotionTransfer, SourceVideo = Clip } },
        { "runway/act-two", "only without start-frame", new VideoRequest { Operation = MotionTransfer, SourceVideo = Clip, StartFrame = Frame, ReferenceVideos = [Clip] } },
        { "runway/act-two", "Prompt", new VideoRequest("x") { Operation = MotionTransfer, SourceVideo = Clip, StartFrame = Frame } },
        { "runway/act-two", "source-video", new VideoRequest { Operation = MotionTransfer, StartFrame = Frame } },
        { "runway/act-two", "cannot be asked for", new VideoRequest { Operation = MotionTransfer, StartFrame = Frame, SourceVideo = Clip, Duration = TimeSpan.FromSeconds(5) } },
        { "runway/aleph2", "1 reference images and 0 keyframes", new VideoRequest { SourceVideo = Clip, ReferenceImages = [Frame] } },
        { "runway/aleph2", "5:4", new VideoRequest { SourceVideo = Clip, AspectRatio = new VideoAspectRatio(5, 4) } },
        { "google/veo-3.1@runway", "5 s", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(5) } },
        { "google/veo-3.1@runway", "start-frame", new VideoRequest("x") { EndFrame = Frame } },
        { "google/veo-3.1@runway", "reference-to-video", new VideoRequest("x") { ReferenceImages = [Frame] } },
        { "bytedance/seedance-2.0-fast@runway", "1080p", new VideoRequest("x") { Resolution = VideoResolution.P1080 } },
        { "bytedance/seedance-2.0@runway", "9 reference-image", new VideoRequest("x") { ReferenceImages = [.. Enumerable.Repeat(Frame, 10)] } },
    };

    [Fact]
    public void MapSubmit_Refused_NeverQuotesThePrompt()
    {
        var prompt = "secret-plot " + new string('x', 1000);

        var error = Assert.Throws<VideoSubmitRejectedException>(() => RunwayRequestMapper.MapSubmit(RunwayTest.Input(RunwayTest.Engine, prompt)));

        Assert.DoesNotContain("secret-plot", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("runway/gen4.5", """{"outputFormat":"prores"}""", "outputFormat")]
    [InlineData("runway/gen4.5", """{"publicFigureThreshold":"high"}""", "publicFigureThreshold")]
    [InlineData("runway/gen4.5", """{"publicFigureThreshold":"LOW"}""", "publicFigureThreshold")]
    [InlineData("runway/gen4.5", """{"publicFigureThreshold":1}""", "publicFigureThreshold")]
    [InlineData("runway/gen4.5", """[]""", "runway")]
    [InlineData("runway/gen4.5", """{"bodyControl":true}""", "Act-Two")]
    [InlineData("runway/gen4.5", """{"keyframes":[{"at":0}]}""", "Aleph 2")]
    [InlineData("google/veo-3.1@runway", """{"publicFigureThreshold":"low"}""", "own models")]
    public void MapSubmit_InvalidOptions_RefusesAndNamesTheMember(string engine, string options, string named) => AssertRefused(engine, WithOptions(new VideoRequest("x"), options), named);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    public void MapSubmit_ExpressionOutsideItsRange_IsRefused(string value) => AssertRefused(
        "runway/act-two",
        WithOptions(new VideoRequest { Operation = MotionTransfer, StartFrame = Frame, SourceVideo = Clip }, $$"""{"expressionIntensity":{{value}}}"""),
        "from 1 to 5");

    [Theory]
    [InlineData("""[{}]""", "one of Seconds and At")]
    [InlineData("""[{"seconds":1,"at":0.5}]""", "one of Seconds and At")]
    [InlineData("""[{"seconds":-1}]""", "before the start")]
    [InlineData("""[{"at":1.1}]""", "outside the video")]
    [InlineData("""[{"at":1,"editFrom":2}]""", "half a range")]
    [InlineData("""[{"at":1,"editFrom":2,"editTo":2}]""", "without a second")]
    [InlineData("""[{"at":1,"editFrom":-1,"editTo":2}]""", "before the video")]
    [InlineData("""[{"seconds":4,"editFrom":2,"editTo":4}]""", "outside its range")]
    [InlineData("""[{"at":1,"until":2}]""", "not valid at $")]
    public void MapSubmit_KeyframeThatSaysNoPlace_IsRefused(string keyframes, string named) =>
        AssertRefused("runway/aleph2", WithOptions(new VideoRequest { SourceVideo = Clip, ReferenceImages = [Frame] }, $$"""{"keyframes":{{keyframes}}}"""), named);

    [Fact]
    public void MapSubmit_RangeOnSomeKeyframes_IsRefused() => AssertRefused(
        "runway/aleph2",
        WithOptions(new VideoRequest { SourceVideo = Clip, ReferenceImages = [Frame, Frame] }, """{"keyframes":[{"at":0,"editFrom":0,"editTo":2},{"at":1}]}"""),
        "on all or on none");

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

    private static VideoRequest Sample(string golden) => golden switch
    {
        "text-to-video-minimal" => RunwayTest.Prompt,
        "text-to-video-full" => new VideoRequest("ein Papierboot – «紙の船» ⛵")
        {
            AspectRatio = VideoAspectRatio.Portrait,
            Resolution = VideoResolution.P720,
            Duration = TimeSpan.FromSeconds(10),
            Seed = 0,
        }.With(new RunwayVideoOptions { PublicFigureThreshold = RunwayPublicFigureThreshold.Low }),
        "image-to-video-address" => new VideoRequest("the boat starts to move")
        {
            StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png?sig=a%2Bb&x=1"),
            Resolution = VideoResolution.FromPixels(1584, 672),
            Duration = TimeSpan.FromSeconds(2),
            Seed = 4294967295,
        }.With(new RunwayVideoOptions { PublicFigureThreshold = RunwayPublicFigureThreshold.Auto }),
        "image-to-video-bytes" => new VideoRequest("the boat starts to move")
        {
            StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFE, 0xFF }, "image/PNG"),
        },
        "image-to-video-upload" => new VideoRequest("the boat starts to move")
        {
            StartFrame = VideoMedia.FromProviderFile("runway", "runway://eyJhbGciOi.upload-1"),
            AspectRatio = VideoAspectRatio.Square,
            Resolution = VideoResolution.Parse("960p"),
            Duration = TimeSpan.FromSeconds(7),
        },
        "gen4-turbo-minimal" => new VideoRequest { StartFrame = Frame },
        "act-two-image" => new VideoRequest { Operation = MotionTransfer, StartFrame = Frame, SourceVideo = Clip },
        "act-two-video" => new VideoRequest
        {
            Operation = MotionTransfer,
            ReferenceVideos = [VideoMedia.FromProviderFile("runway", "runway://character")],
            SourceVideo = Clip,
            AspectRatio = VideoAspectRatio.Portrait,
            Seed = 7,
        }.With(new RunwayVideoOptions { BodyControl = false, ExpressionIntensity = 5, PublicFigureThreshold = RunwayPublicFigureThreshold.Low }),
        "aleph2-minimal" => new VideoRequest { SourceVideo = Clip },
        "aleph2-full" => new VideoRequest("make it rain")
        {
            SourceVideo = Clip,
            ReferenceImages = [Frame, VideoMedia.FromProviderFile("runway", "runway://second")],
            AspectRatio = new VideoAspectRatio(21, 9),
            Seed = 4294967295,
        }.With(new RunwayVideoOptions
        {
            Keyframes = [new RunwayKeyframe { Seconds = 1.5m, EditFrom = 1, EditTo = 3 }, new RunwayKeyframe { At = 0.75m, EditFrom = 4, EditTo = 6 }],
            PublicFigureThreshold = RunwayPublicFigureThreshold.Auto,
        }),
        "gen3a-turbo-frames" => new VideoRequest("the boat arrives") { StartFrame = Frame, EndFrame = Frame, Duration = TimeSpan.FromSeconds(10), AspectRatio = new VideoAspectRatio(3, 5), Seed = 1 },
        "veo-text" => RunwayTest.Prompt,
        "veo-frames" => new VideoRequest
        {
            StartFrame = Frame,
            EndFrame = Frame,
            NegativePrompt = "people",
            GenerateAudio = false,
            Duration = TimeSpan.FromSeconds(4),
            Resolution = VideoResolution.P1080,
            AspectRatio = VideoAspectRatio.Portrait,
            Seed = 3,
        },
        "seedance-text" => RunwayTest.Prompt,
        "seedance-frames" => new VideoRequest { StartFrame = Frame, EndFrame = Frame, Resolution = VideoResolution.Parse("480p"), AspectRatio = VideoAspectRatio.Square },
        "seedance-references" => new VideoRequest("Image 1 dances like Video 1 to Audio 1")
        {
            ReferenceImages = [Frame, Frame],
            ReferenceVideos = [Clip],
            ReferenceAudio = [Sound],
            Duration = TimeSpan.FromSeconds(15),
            Resolution = VideoResolution.FourK,
            GenerateAudio = true,
            Seed = 0,
        },
        "seedance-video" => new VideoRequest("in winter") { SourceVideo = Clip, ReferenceImages = [Frame], Duration = TimeSpan.FromSeconds(30), AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.Parse("480p") },
        _ => throw new ArgumentOutOfRangeException(nameof(golden)),
    };

    private static VideoRequest WithOptions(VideoRequest request, string json, string dialect = "runway")
    {
        using var document = JsonDocument.Parse(json);
        return request with { Options = new Dictionary<string, JsonElement> { [dialect] = document.RootElement.Clone() } };
    }

    private static JsonElement Body(string engine, VideoRequest request) => JsonElement.Parse(RunwayRequestMapper.MapSubmit(RunwayTest.Input(engine, request)).Body.Span);

    private static void AssertRefused(string engine, VideoRequest request, string named)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => RunwayRequestMapper.MapSubmit(RunwayTest.Input(engine, request)));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.False(error.WasSent);
    }

    private static void AssertGolden(string golden, string engine, string path, VideoRequest request)
    {
        var call = RunwayRequestMapper.MapSubmit(RunwayTest.Input(engine, request));

        Assert.Equal(HttpMethod.Post, call.Method);
        Assert.Equal(path, call.Path);
        Assert.Equal(RunwayTest.Canonical(RunwayTest.Golden(golden)), RunwayTest.Canonical(Encoding.UTF8.GetString(call.Body.Span)));
    }
}
