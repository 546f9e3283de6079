using System.Globalization;
using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace VideoEngines.Providers.Kling;

/// <summary>Lip sync in its two steps, the first of which costs a fee whatever becomes of the second.</summary>
public sealed class KlingLipSyncTests : IDisposable
{
    private const string Created = """{"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"77","task_status":"submitted"}}""";

    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/talk.mp4");
    private static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example/voice.mp3") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(4.5) } };
    private static readonly VideoRequest Request = new() { SourceVideo = Video, DrivingAudio = Sound };

    private readonly KlingServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task SubmitAsync_OneFace_SpeaksFromWhenItIsSeen()
    {
        Answer(Faces((1000, 9000)));

        var handle = await SubmitAsync(Request);

        Assert.Equal("77", handle.ProviderJobId);
        Assert.Equal(["/kling/v1/videos/identify-face", "/kling/v1/videos/advanced-lip-sync"], _server.Requests.Select(static r => new Uri(r.Address).AbsolutePath));
        Assert.Equal("""{"video_url":"https://media.example/talk.mp4"}""", Encoding.UTF8.GetString(_server.Requests[0].Body));
        GoldenWire.AssertBody("lip-sync.minimal", _server.Requests[1].Body);
    }

    [Fact]
    public async Task SubmitAsync_EverythingLipSyncHas_MatchesGolden()
    {
        Answer(Faces((0, 9000), (2000, 8000)));
        var request = (Request with { SourceVideo = VideoMedia.FromProviderFile("kling", "v-9"), DrivingAudio = VideoMedia.FromProviderFile("kling", "a-3") }).With(new KlingLegacyVideoOptions
        {
            Face = 1,
            SoundStart = TimeSpan.FromSeconds(1),
            SoundEnd = TimeSpan.FromSeconds(3.25),
            SoundInsert = TimeSpan.FromSeconds(4),
            SoundVolume = 1.5m,
            OriginalVolume = 0,
            Watermark = true,
        });

        await SubmitAsync(request);

        Assert.Equal("""{"video_id":"v-9"}""", Encoding.UTF8.GetString(_server.Requests[0].Body));
        GoldenWire.AssertBody("lip-sync.full", _server.Requests[1].Body);
    }

    [Fact]
    public async Task SubmitAsync_SeveralFaces_TakesTheOneSeenLongest()
    {
        Answer(Faces((0, 3000), (500, 9000), (0, 8000)));

        await SubmitAsync(Request);

        Assert.Contains("\"face_id\":\"1\"", Encoding.UTF8.GetString(_server.Requests[1].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_SoundWouldOutlastTheVideo_BeginsEarlier()
    {
        Answer(Faces((3000, 6000)));

        await SubmitAsync(Request with { SourceVideo = Video with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(6) } } });

        Assert.Contains("\"sound_insert_time\":1500", Encoding.UTF8.GetString(_server.Requests[1].Body), StringComparison.Ordinal);
    }

    public static TheoryData<string, VideoRequest> RefusedFree { get; } = new()
    {
        { "Prompt", Request with { Prompt = "say it" } },
        { "how long", Request with { DrivingAudio = VideoMedia.FromUri("https://media.example/voice.mp3") } },
        { "2 s", Request.With(new KlingLegacyVideoOptions { SoundEnd = TimeSpan.FromSeconds(1.5) }) },
        { "after the end", Request.With(new KlingLegacyVideoOptions { SoundEnd = TimeSpan.FromSeconds(9) }) },
        { "longer than the video", Request with { SourceVideo = Video with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(4) } } } },
        { "Resolution", Request with { Resolution = VideoResolution.P720 } },
        { "FramesPerSecond", Request with { FramesPerSecond = 24 } },
        { "Volumes", Request.With(new KlingLegacyVideoOptions { SoundVolume = 2.1m }) },
        { "Face", Request.With(new KlingLegacyVideoOptions { Face = -1 }) },
        { "Mode", Request.With(new KlingLegacyVideoOptions { Mode = KlingQuality.Professional }) },
        { "its hash only", Request with { DrivingAudio = new StoredVideoMedia("store/1", new string('0', 64), 10, "audio/mpeg") { Facts = Sound.Facts } } },
    };

    [Theory]
    [MemberData(nameof(RefusedFree))]
    public async Task SubmitAsync_WhatCanBeCheckedBefore_CostsNothing(string named, VideoRequest request)
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(request));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasCharged));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_AttemptIdThatCannotBeLookedUp_CostsNothing()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine().SubmitAsync(Request, new VideoSubmitOptions { AttemptId = "a,b" }));

        Assert.False(error.WasCharged);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"face_id":"0","start_time":0,"end_time":1500}""")]
    [InlineData("""{"face_id":"","start_time":0,"end_time":9000}""")]
    [InlineData("null")]
    public async Task SubmitAsync_NoFaceThatCanSpeak_IsRefusedAndTheFeeIsTold(string faces)
    {
        Answer($$"""{"session_id":"s-1","face_data":[{{faces}}]}""");

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(Request));

        Assert.Equal((VideoErrorKind.InvalidRequest, true, new VideoCost(0.05m, "kling-unit")), (error.Kind, error.WasCharged, error.PreparationCost));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_FaceThatIsNotThere_IsRefusedAndTheFeeIsTold()
    {
        Answer(Faces((0, 9000)));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(Request.With(new KlingLegacyVideoOptions { Face = 1 })));

        Assert.Equal(new VideoCost(0.05m, "kling-unit"), error.PreparationCost);
    }

    [Theory]
    [InlineData("""{"code":0,"message":"SUCCEED"}""")]
    [InlineData("""{"code":0,"data":{"face_data":[]}}""")]
    [InlineData("{")]
    public async Task SubmitAsync_FacesNotAsDocumented_IsRefusedAndTheFeeIsTold(string answer)
    {
        _server.Mock.When("*/identify-face").Respond("application/json", answer);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(Request));

        Assert.True(error.WasCharged);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_FindingTheFaceIsRefused_CostsNothing()
    {
        _server.Mock.When("*/identify-face").Respond(HttpStatusCode.BadRequest, "application/json", """{"code":1201,"message":"video_url is not reachable"}""");

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(Request));

        Assert.Equal((false, null, "1201"), (error.WasCharged, error.PreparationCost, error.ProviderCode));
    }

    [Fact]
    public async Task SubmitAsync_FindingTheFaceHasNoAnswer_CountsTheFeeAndIsNotSentAgain()
    {
        _server.Mock.When("*/identify-face").Throw(new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => SubmitAsync(Request));

        Assert.Equal(new VideoCost(0.05m, "kling-unit"), error.PreparationCost);
        Assert.Single(_server.Requests);
    }

    private static string Faces(params (int Start, int End)[] faces) =>
        $$"""{"session_id":"s/1","final_unit_deduction":"0.05","face_data":[{{string.Join(',', faces.Select(static (face, i) => string.Create(
            CultureInfo.InvariantCulture, $$"""{"face_id":"{{i}}","face_image":"https://cdn.example/{{i}}.png","start_time":{{face.Start}},"end_time":{{face.End}}}""")))}}]}""";

    private void Answer(string faces)
    {
        _server.Mock.When("*/identify-face").Respond("application/json", $$"""{"code":0,"message":"SUCCEED","request_id":"r","data":{{faces}}}""");
        _server.Mock.When("*/advanced-lip-sync").Respond("application/json", Created);
    }

    private KlingLipSyncEngine Engine() => new(new KlingOptions { ApiKey = KlingServer.Key, BaseAddress = KlingServer.Address }, _server);

    private Task<VideoJobHandle> SubmitAsync(VideoRequest request) => Engine().SubmitAsync(request, new VideoSubmitOptions { AttemptId = "att-1" });
}
