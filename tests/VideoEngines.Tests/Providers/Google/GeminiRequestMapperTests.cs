using System.Text;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class GeminiRequestMapperTests
{
    public static TheoryData<string, string> Goldens => new()
    {
        { "gemini-text", "google/veo-3.1@gemini" },
        { "gemini-frames", "google/veo-3.1-fast@gemini" },
        { "gemini-references", "google/veo-3.1@gemini" },
        { "gemini-extension", "google/veo-3.1@gemini" },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void MapSubmit_Sample_MatchesGolden(string golden, string engine)
    {
        var input = GoogleTest.Input(engine, Sample(golden));

        var call = GeminiRequestMapper.MapSubmit(input);

        Assert.Equal((HttpMethod.Post, $"models/{input.WireModel}:predictLongRunning"), (call.Method, call.Path));
        Assert.Equal(GoogleTest.Canonical(GoogleTest.Golden(golden)), GoogleTest.Canonical(Encoding.UTF8.GetString(call.Body.Span)));
    }

    public static TheoryData<string, string, VideoRequest> Unmet => new()
    {
        { "google/veo-3.1@gemini", "Seed", new VideoRequest("x") { Seed = 1 } },
        { "google/veo-3.1@gemini", "always makes sound", new VideoRequest("x") { GenerateAudio = false } },
        { "google/veo-3.1@gemini", "start-frame", new VideoRequest("x") { StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png") } },
        { "google/veo-3.1@gemini", "start-frame", new VideoRequest("x") { StartFrame = VideoMedia.FromProviderFile("gemini", "files/abc") } },
        { "google/veo-3.1@gemini", "SourceVideo", new VideoRequest("x") { SourceVideo = VideoMedia.FromProviderFile("gemini", "abc") } },
        { "google/veo-3.1@gemini", "9:16", new VideoRequest("x") { ReferenceImages = [GoogleTest.Frame], AspectRatio = VideoAspectRatio.Portrait } },
        { "google/veo-3.1-fast@gemini", "reference-to-video", new VideoRequest("x") { ReferenceImages = [GoogleTest.Frame] } },
        { "google/veo-2@gemini", "silent videos only", new VideoRequest("x") { GenerateAudio = true } },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void MapSubmit_UnmetDemand_RefusesAndNamesIt(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => GeminiRequestMapper.MapSubmit(GoogleTest.Input(engine, request)));

        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapStatus_Operation_IsReadByItsName()
    {
        var call = GeminiRequestMapper.MapStatus(GoogleTest.GeminiHandle);

        Assert.Equal((HttpMethod.Get, GoogleTest.GeminiOperation, true), (call.Method, call.Path, call.ElidesLongStrings));
    }

    [Theory]
    [InlineData("../../files/abc")]
    [InlineData("models/x/../y")]
    [InlineData("models//x")]
    public void MapStatus_IdThatLeadsElsewhere_IsNotAsked(string id) =>
        Assert.Throws<VideoEngineException>(() => GeminiRequestMapper.MapStatus(GoogleTest.GeminiHandle with { ProviderJobId = id }));

    [Theory]
    [InlineData("files/abc123", "abc123")]
    [InlineData("https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media", "abc")]
    [InlineData("files/a/../../b", "a")]
    [InlineData("files/", null)]
    [InlineData("files/ABC", null)]
    [InlineData("abc", null)]
    [InlineData(null, null)]
    public void FindId_Text_IsWhatFollowsFiles(string? text, string? id) => Assert.Equal(id, GeminiFiles.FindId(text));

    private static VideoRequest Sample(string golden) => golden switch
    {
        "gemini-text" => new VideoRequest(GoogleTest.Prompt)
        {
            NegativePrompt = "people",
            Duration = TimeSpan.FromSeconds(4),
            Resolution = VideoResolution.P1080,
            AspectRatio = VideoAspectRatio.Landscape,
            FramesPerSecond = 24,
            GenerateAudio = true,
        }.With(new GeminiVideoOptions { PersonGeneration = VeoPersonGeneration.DontAllow, EnhancePrompt = true }),
        "gemini-frames" => new VideoRequest(GoogleTest.Prompt) { StartFrame = GoogleTest.Frame, EndFrame = GoogleTest.Frame },
        "gemini-references" => new VideoRequest(GoogleTest.Prompt) { ReferenceImages = [GoogleTest.Frame] },
        "gemini-extension" => new VideoRequest("it sinks") { SourceVideo = VideoMedia.FromProviderFile("gemini", "files/abc") },
        _ => throw new ArgumentOutOfRangeException(nameof(golden)),
    };
}
