using System.Text;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Providers.Lightricks;

public class LtxRequestMapperTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");
    private static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example.com/dance.mp4");
    private static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example.com/rain.mp3");

    public static TheoryData<string, string, string> Goldens => new()
    {
        { "text-minimal", "lightricks/ltx-2.3-pro", "v2/text-to-video" },
        { "text-full", "lightricks/ltx-2.3-fast", "v2/text-to-video" },
        { "frames", "lightricks/ltx-2.5-fast", "v2/image-to-video" },
        { "frame-bytes", "lightricks/ltx-2-pro", "v2/image-to-video" },
        { "audio-minimal", "lightricks/ltx-2.5-pro", "v2/audio-to-video" },
        { "audio-full", "lightricks/ltx-2.3-pro", "v2/audio-to-video" },
        { "retake", "lightricks/ltx-2.3-pro", "v2/retake" },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void MapSubmit_Sample_MatchesGolden(string golden, string engine, string path)
    {
        var call = LtxRequestMapper.MapSubmit(LtxTest.Input(engine, Sample(golden)));

        Assert.Equal((HttpMethod.Post, path), (call.Method, call.Path));
        Assert.Equal(LtxTest.Canonical(LtxTest.Golden(golden)), LtxTest.Canonical(Encoding.UTF8.GetString(call.Body.Span)));
    }

    [Fact]
    public void MapSubmit_PromptRenderedForTheEngine_SendsThatOne()
    {
        var input = LtxTest.Input(VideoEngineIds.LightricksLtx23Pro, "as asked") with { Prompt = "as rendered" };

        Assert.Contains("\"prompt\":\"as rendered\"", Encoding.UTF8.GetString(LtxRequestMapper.MapSubmit(input).Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unmet))]
    public void MapSubmit_UnmetDemand_RefusesAndNamesIt(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => LtxRequestMapper.MapSubmit(LtxTest.Input(engine, request)));

        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, VideoRequest> Unmet => new()
    {
        { "lightricks/ltx-2.3-pro", "prompt", new VideoRequest() },
        { "lightricks/ltx-2.3-pro", "5000", new VideoRequest(new string('x', 5001)) },
        { "lightricks/ltx-2.3-pro", "12 s", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(12) } },
        { "lightricks/ltx-2.3-fast", "720p and 1080p only", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(12), Resolution = VideoResolution.FourK } },
        { "lightricks/ltx-2.3-fast", "24 or 25", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(12), FramesPerSecond = 50 } },
        { "lightricks/ltx-2.5-pro", "24 or 25 or 50", new VideoRequest("x") { FramesPerSecond = 48 } },
        { "lightricks/ltx-2.3-pro", "seed", new VideoRequest("x") { Seed = 0 } },
        { "lightricks/ltx-2.3-pro", "NegativePrompt", new VideoRequest("x") { NegativePrompt = "rain" } },
        { "lightricks/ltx-2.3-pro", "1:1", new VideoRequest("x") { AspectRatio = VideoAspectRatio.Square } },
        { "lightricks/ltx-2.3-pro", "per call", new VideoRequest("x") { Count = 2 } },
        { "lightricks/ltx-2.3-pro", "pan", new VideoRequest("x") { Camera = [new CameraMove { Kind = "pan" }] } },
        { "lightricks/ltx-2.3-pro", "one move", new VideoRequest("x") { Camera = [new CameraMove { Kind = "dolly" }] } },
        { "lightricks/ltx-2.3-pro", "one move", new VideoRequest("x") { Camera = [new CameraMove { Kind = "dolly", Direction = "in", Amount = 0.5m }] } },
        { "lightricks/ltx-2.3-pro", "one move", new VideoRequest("x") { Camera = [new CameraMove { Kind = "static" }, new CameraMove { Kind = "static" }] } },
        { "lightricks/ltx-2.3-pro", "start-frame", new VideoRequest("x") { EndFrame = Frame } },
        { "lightricks/ltx-2-pro", "end-frame", new VideoRequest("x") { StartFrame = Frame, EndFrame = Frame } },
        { "lightricks/ltx-2.3-fast", "talking-head", new VideoRequest("x") { DrivingAudio = Sound } },
        { "lightricks/ltx-2.3-pro", "Prompt or StartFrame", new VideoRequest { DrivingAudio = Sound } },
        { "lightricks/ltx-2.3-pro", "StartFrame too", new VideoRequest("x") { DrivingAudio = Sound, EndFrame = Frame } },
        { "lightricks/ltx-2.3-pro", "FramesPerSecond", new VideoRequest("x") { DrivingAudio = Sound, FramesPerSecond = 24 } },
        { "lightricks/ltx-2.3-pro", "always makes sound", new VideoRequest("x") { DrivingAudio = Sound, GenerateAudio = false } },
        { "lightricks/ltx-2.5-pro", "10 s", new VideoRequest("x") { DrivingAudio = Sound with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(11) } } } },
        { "lightricks/ltx-2.5-pro", "video-to-video", new VideoRequest("x") { SourceVideo = Clip } },
        { "lightricks/ltx-2.3-pro", "which section", new VideoRequest("x") { SourceVideo = Clip } },
        { "lightricks/ltx-2.3-pro", "which section", LtxTest.WithOptions(new VideoRequest("x") { SourceVideo = Clip }, """{"retakeStart":0,"retakeDuration":1.9}""") },
        { "lightricks/ltx-2.3-pro", "for video-to-video", LtxTest.WithOptions("x", """{"retakeStart":0}""") },
        { "lightricks/ltx-2.3-pro", "not valid at $.mode", LtxTest.WithOptions("x", """{"mode":"retake"}""") },
        { "lightricks/ltx-2.3-pro", "not valid at $.retakeMode", LtxTest.WithOptions("x", """{"retakeMode":"Replace_Audio"}""") },
        { "lightricks/ltx-2.3-pro", "GenerateAudio", LtxTest.WithOptions(new VideoRequest("x") { SourceVideo = Clip, GenerateAudio = true }, """{"retakeStart":0,"retakeDuration":2}""") },
    };

    [Theory]
    [InlineData("dolly", "in", "dolly_in")]
    [InlineData("dolly", "left", "dolly_left")]
    [InlineData("crane", "up", "jib_up")]
    [InlineData("jib", "down", "jib_down")]
    [InlineData("static", null, "static")]
    [InlineData("rack-focus", null, "focus_shift")]
    public void Camera_KnownMove_HasAWord(string kind, string? direction, string word)
    {
        Assert.Equal(word, LtxCamera.Map([new CameraMove { Kind = kind, Direction = direction }], out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("text-to-video", "v2/text-to-video/a%2Fb")]
    [InlineData("image-to-video", "v2/image-to-video/a%2Fb")]
    [InlineData("talking-head", "v2/audio-to-video/a%2Fb")]
    [InlineData("video-to-video", "v2/retake/a%2Fb")]
    public void MapStatus_Operation_AsksWhereTheJobWasMade(string operation, string path) => Assert.Equal(path, LtxRequestMapper.MapStatus("a/b", new VideoOperation(operation)).Path);

    [Theory]
    [InlineData("https only", "http://images.example.com/boat.png?s=secret-signature")]
    [InlineData("host name", "https://192.0.2.7/boat.png?s=secret-signature")]
    public void MapMedia_AddressThatIsNotFetched_IsRefused(string says, string address)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => LtxMediaMapper.Map(VideoEngineIds.LightricksLtx23Pro, "StartFrame", VideoMedia.FromUri(address)));

        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-signature", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", 5_505_006, false)]
    [InlineData("image/png", 5_505_007, true)]
    [InlineData("video/mp4", 11_796_462, false)]
    [InlineData("video/mp4", 11_796_465, true)]
    public void NeedsUpload_ByKind_CountsTheEncodedLength(string type, int bytes, bool needed) => Assert.Equal(needed, LtxMediaMapper.NeedsUpload(VideoMedia.FromBytes(new byte[bytes], type)));

    private static VideoRequest Sample(string golden) => golden switch
    {
        "text-minimal" => LtxTest.Prompt,
        "text-full" => new VideoRequest("ein Papierboot – «紙の船» ⛵")
        {
            Duration = TimeSpan.FromSeconds(20),
            Resolution = VideoResolution.P720,
            AspectRatio = VideoAspectRatio.Portrait,
            FramesPerSecond = 25,
            GenerateAudio = false,
            Camera = [new CameraMove { Kind = "crane", Direction = "up" }],
        },
        "frames" => new VideoRequest("the boat arrives")
        {
            StartFrame = Frame with { Facts = new MediaFacts { Width = 900, Height = 1600 } },
            EndFrame = VideoMedia.FromProviderFile("ltx", "ltx://uploads/last"),
            Resolution = VideoResolution.Parse("1440p"),
            GenerateAudio = true,
        },
        "frame-bytes" => new VideoRequest("x") { StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/PNG"), Duration = TimeSpan.FromSeconds(8) },
        "audio-minimal" => new VideoRequest("rain") { DrivingAudio = Sound },
        "audio-full" => new VideoRequest { DrivingAudio = Sound, StartFrame = Frame, EndFrame = Frame, AspectRatio = VideoAspectRatio.Portrait, Camera = [new CameraMove { Kind = "static" }] },
        "retake" => new VideoRequest("the hat is red") { SourceVideo = Clip, Resolution = VideoResolution.FromPixels(1080, 1920) }
            .With(new LtxVideoOptions { RetakeStart = 0, RetakeDuration = 2.5m, RetakeMode = LtxRetakeMode.ReplaceVideo }),
        _ => throw new ArgumentOutOfRangeException(nameof(golden)),
    };
}
