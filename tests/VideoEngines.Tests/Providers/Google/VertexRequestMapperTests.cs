using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class VertexRequestMapperTests
{
    public static TheoryData<string, string> Goldens => new()
    {
        { "vertex-text-minimal", "google/veo-3.1" },
        { "vertex-text-full", "google/veo-3.1" },
        { "vertex-frames", "google/veo-3.1" },
        { "vertex-references", "google/veo-3.1" },
        { "vertex-extension", "google/veo-3.1-lite" },
        { "vertex-veo2-style", "google/veo-2" },
    };

    [Theory]
    [MemberData(nameof(Goldens))]
    public void MapSubmit_Sample_MatchesGolden(string golden, string engine)
    {
        var input = GoogleTest.Input(engine, Sample(golden));

        var call = VertexRequestMapper.MapSubmit(input);

        Assert.Equal((HttpMethod.Post, $"projects/acme/locations/us-central1/publishers/google/models/{input.WireModel}:predictLongRunning"), (call.Method, call.Path));
        Assert.Equal(GoogleTest.Canonical(GoogleTest.Golden(golden)), GoogleTest.Canonical(Encoding.UTF8.GetString(call.Body.Span)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void MapSubmit_ModelThatMayBeSilent_AlwaysSaysWhetherThereIsSound(bool? asked, bool sent) =>
        Assert.Equal(sent, Body("google/veo-3.1", new VideoRequest("x") { GenerateAudio = asked }).GetProperty("parameters").GetProperty("generateAudio").GetBoolean());

    [Fact]
    public void MapSubmit_SilentModel_HasNoWordOnSound() =>
        Assert.False(Body("google/veo-2", new VideoRequest("x")).GetProperty("parameters").TryGetProperty("generateAudio", out _));

    [Fact]
    public void MapSubmit_PromptRenderedForTheEngine_SendsThatOne()
    {
        var input = GoogleTest.Input("google/veo-3.1", "as asked") with { Prompt = "as rendered" };

        Assert.Contains("\"prompt\":\"as rendered\"", Encoding.UTF8.GetString(VertexRequestMapper.MapSubmit(input).Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gs://b/a.JPG", "image/jpeg")]
    [InlineData("gs://b/a.jpeg", "image/jpeg")]
    [InlineData("gs://b/a.png", "image/png")]
    [InlineData("gs://b/a.webp", "image/webp")]
    public void MapSubmit_FileInABucket_TellsItsType(string address, string type)
    {
        var image = Body("google/veo-3.1", new VideoRequest("x") { StartFrame = GoogleTest.Stored(address) }).GetProperty("instances")[0].GetProperty("image");

        Assert.Equal((address, type), (image.GetProperty("gcsUri").GetString(), image.GetProperty("mimeType").GetString()));
    }

    [Fact]
    public void MapSubmit_FileWithFacts_TellsTheirType()
    {
        var image = Body("google/veo-3.1", new VideoRequest("x") { StartFrame = GoogleTest.Stored("gs://b/a", new MediaFacts { ContentType = "image/png" }) }).GetProperty("instances")[0].GetProperty("image");

        Assert.Equal("image/png", image.GetProperty("mimeType").GetString());
    }

    public static TheoryData<string, string, VideoRequest> Unmet => new()
    {
        { "google/veo-3.1", "address", new VideoRequest("x") { StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png") } },
        { "google/veo-3.1", "gs://", new VideoRequest("x") { StartFrame = GoogleTest.Stored("https://storage.googleapis.com/b/a.png") } },
        { "google/veo-3.1", "ContentType", new VideoRequest("x") { StartFrame = GoogleTest.Stored("gs://b/a") } },
        { "google/veo-3.1", "5 s", new VideoRequest("x") { Duration = TimeSpan.FromSeconds(5) } },
        { "google/veo-3.1", "start-frame", new VideoRequest("x") { EndFrame = GoogleTest.Frame } },
        { "google/veo-3.1", "1:1", new VideoRequest("x") { AspectRatio = VideoAspectRatio.Square } },
        { "google/veo-3.1", "classes of resolution", new VideoRequest("x") { Resolution = VideoResolution.FromPixels(1280, 720) } },
        { "google/veo-3.1", "seeds from 0", new VideoRequest("x") { Seed = -1 } },
        { "google/veo-3.1", "4 per call", new VideoRequest("x") { Count = 5 } },
        { "google/veo-3.1", "Prompt", new VideoRequest() },
        { "google/veo-3.1-lite", "end-frame", new VideoRequest("x") { StartFrame = GoogleTest.Frame, EndFrame = GoogleTest.Frame } },
        { "google/veo-3.1-lite", "reference-to-video", new VideoRequest("x") { ReferenceImages = [GoogleTest.Frame] } },
        { "google/veo-3.1-lite", "4k", new VideoRequest("x") { Resolution = VideoResolution.FourK } },
        { "google/veo-3", "video-to-video", new VideoRequest("x") { SourceVideo = GoogleTest.Stored("gs://b/v.mp4") } },
        { "google/veo-2", "silent videos only", new VideoRequest("x") { GenerateAudio = true } },
        { "google/veo-3.1", "StorageUri", new VideoRequest("x").With(new VertexVideoOptions { StorageUri = "https://b" }) },
        { "google/veo-3.1", "StorageUri", new VideoRequest("x").With(new VertexVideoOptions { StorageUri = "gs://" }) },
        { "google/veo-3.1", "ResizeMode", new VideoRequest("x").With(new VertexVideoOptions { ResizeMode = VeoResizeMode.Pad }) },
        { "google/veo-3.1", "ReferenceType", new VideoRequest("x").With(new VertexVideoOptions { ReferenceType = VeoReferenceType.Asset }) },
        { "google/veo-3.1", "Only Veo 2", new VideoRequest("x") { ReferenceImages = [GoogleTest.Frame] }.With(new VertexVideoOptions { ReferenceType = VeoReferenceType.Style }) },
        { "google/veo-2", "One image", new VideoRequest("x") { ReferenceImages = [GoogleTest.Frame, GoogleTest.Frame] }.With(new VertexVideoOptions { ReferenceType = VeoReferenceType.Style }) },
        { "google/veo-3.1", "PubsubTopic", new VideoRequest("x").With(new VertexVideoOptions { PubsubTopic = " " }) },
        { "google/veo-3.1", "$.storage", WithOptions("""{"storage":"gs://b"}""") },
        { "google/veo-3.1", "$.personGeneration", WithOptions("""{"personGeneration":"ALLOW"}""") },
        { "google/veo-3.1", "$.compressionQuality", WithOptions("""{"compressionQuality":1}""") },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void MapSubmit_UnmetDemand_RefusesAndNamesIt(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => VertexRequestMapper.MapSubmit(GoogleTest.Input(engine, request)));

        Assert.Equal((VideoErrorKind.InvalidRequest, engine, false), (error.Kind, error.EngineId?.ToString(), error.WasSent));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_OptionsOfTheGeminiApi_AreNotLookedAt() =>
        Assert.False(Body("google/veo-3.1", new VideoRequest("x").With(new GeminiVideoOptions { EnhancePrompt = true })).GetProperty("parameters").TryGetProperty("enhancePrompt", out _));

    [Fact]
    public void MapStatus_Operation_AsksItsModelForIt()
    {
        var call = VertexRequestMapper.MapStatus(GoogleTest.Handle);

        Assert.Equal((HttpMethod.Post, "projects/acme/locations/us-central1/publishers/google/models/veo-3.1-generate-001:fetchPredictOperation"), (call.Method, call.Path));
        Assert.Equal($$"""{"operationName":"{{GoogleTest.Operation}}"}""", Encoding.UTF8.GetString(call.Body.Span));
        Assert.True(call.ElidesLongStrings);
        Assert.True(call.IsRepeatable);
    }

    [Theory]
    [InlineData("1f2e")]
    [InlineData("/operations/1f2e")]
    [InlineData("projects/../../secrets/operations/1f2e")]
    [InlineData("projects//operations/1f2e")]
    public void MapStatus_IdThatLeadsElsewhere_IsNotAsked(string id)
    {
        var error = Assert.Throws<VideoEngineException>(() => VertexRequestMapper.MapStatus(GoogleTest.Handle with { ProviderJobId = id }));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
    }

    private static VideoRequest Sample(string golden) => golden switch
    {
        "vertex-text-minimal" => GoogleTest.Prompt,
        "vertex-text-full" => new VideoRequest(GoogleTest.Prompt)
        {
            NegativePrompt = "people",
            Duration = TimeSpan.FromSeconds(6),
            Resolution = VideoResolution.FourK,
            AspectRatio = VideoAspectRatio.Portrait,
            FramesPerSecond = 24,
            GenerateAudio = false,
            Seed = 0,
            Count = 4,
        }.With(new VertexVideoOptions
        {
            StorageUri = "gs://bucket/out",
            PersonGeneration = VeoPersonGeneration.AllowAdult,
            EnhancePrompt = false,
            CompressionQuality = VeoCompressionQuality.Lossless,
            PubsubTopic = "projects/acme/topics/veo",
            Labels = new Dictionary<string, string> { ["team"] = "design" },
        }),
        "vertex-frames" => new VideoRequest { StartFrame = GoogleTest.Frame, EndFrame = GoogleTest.Stored("gs://bucket/end.jpg") }.With(new VertexVideoOptions { ResizeMode = VeoResizeMode.Crop }),
        "vertex-references" => new VideoRequest(GoogleTest.Prompt) { ReferenceImages = [GoogleTest.Frame, GoogleTest.Stored("gs://bucket/boat.png")] },
        "vertex-extension" => new VideoRequest("it sinks") { SourceVideo = GoogleTest.Stored("gs://bucket/boat.mp4") },
        "vertex-veo2-style" => new VideoRequest(GoogleTest.Prompt) { ReferenceImages = [GoogleTest.Frame], Duration = TimeSpan.FromSeconds(5) }.With(new VertexVideoOptions { ReferenceType = VeoReferenceType.Style }),
        _ => throw new ArgumentOutOfRangeException(nameof(golden)),
    };

    private static VideoRequest WithOptions(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new VideoRequest("x") { Options = new Dictionary<string, JsonElement> { ["vertex"] = document.RootElement.Clone() } };
    }

    private static JsonElement Body(string engine, VideoRequest request) => JsonElement.Parse(VertexRequestMapper.MapSubmit(GoogleTest.Input(engine, request)).Body.Span);
}
