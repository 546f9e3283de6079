using System.Net;
using RichardSzalay.MockHttp;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Providers.Lightricks;

public sealed class LtxEngineTests : IDisposable
{
    private readonly MockHttpMessageHandler _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task SubmitAsync_Accepted_PostsBelowThePrefixWithTheKey()
    {
        var call = _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v2/text-to-video").WithHeaders("Authorization", "Bearer " + LtxTest.Key).Respond(_ => Created());

        var handle = await Engine().SubmitAsync(LtxTest.Prompt);

        Assert.Equal((LtxTest.JobId, VideoOperation.TextToVideo), (handle.ProviderJobId, handle.Operation));
        Assert.Equal(1, _http.GetMatchCount(call));
    }

    [Fact]
    public async Task GetStatusAsync_JobOfAnotherOperation_IsReadAtItsEndpoint()
    {
        _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v2/audio-to-video").Respond(_ => Created());
        var read = _http.When(HttpMethod.Get, $"{LtxTest.BaseAddress}/v2/audio-to-video/{LtxTest.JobId}").Respond("application/json", """{"status":"processing","id":"j"}""");
        var handle = VideoJobHandle.Parse((await Engine().SubmitAsync(new VideoRequest("rain") { DrivingAudio = VideoMedia.FromUri("https://media.example.com/rain.mp3") })).ToJson());

        var status = await Engine().GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Running, 1), (status.State, _http.GetMatchCount(read)));
    }

    [Fact]
    public async Task SubmitAsync_BytesTooManyForADataUri_PutsThemWithTheHeadersOfTheAnswer()
    {
        HttpRequestMessage? put = null;
        string? body = null;
        var key = true;
        _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v1/upload").Respond(
            "application/json",
            """{"upload_url":"https://storage.example.com/o?sig=1","storage_uri":"ltx://uploads/u-1","expires_at":"2026-11-21T10:00:00Z","required_headers":{"x-goog-content-length-range":"0,9","x-goog-if-generation-match":"0"}}""");
        _http.When(HttpMethod.Put, "https://storage.example.com/o").Respond(async request =>
        {
            put = request;
            key = request.Headers.Authorization is not null;
            await request.Content!.CopyToAsync(Stream.Null);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v2/image-to-video").Respond(async request =>
        {
            body = await request.Content!.ReadAsStringAsync();
            return Created();
        });

        await Engine().SubmitAsync(new VideoRequest("x") { StartFrame = VideoMedia.FromBytes((byte[])[0xFF, 0xD8, 0xFF, .. new byte[6 << 20]], "image/jpeg") });

        Assert.Contains("\"image_uri\":\"ltx://uploads/u-1\"", body, StringComparison.Ordinal);
        Assert.False(key);
        Assert.Equal(("image/jpeg", "0,9", "0"), (
            put!.Content!.Headers.ContentType?.MediaType,
            put.Content.Headers.GetValues("x-goog-content-length-range").Single(),
            put.Content.Headers.GetValues("x-goog-if-generation-match").Single()));
    }

    [Theory]
    [InlineData("""{"storage_uri":"ltx://u"}""")]
    [InlineData("""{"upload_url":"http://storage.example.com/o","storage_uri":"ltx://u"}""")]
    [InlineData("""{"upload_url":"nowhere","storage_uri":"ltx://u"}""")]
    public async Task SubmitAsync_UploadAnswerOfNoUse_IsRejectedAndBuysNothing(string answer)
    {
        _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v1/upload").Respond("application/json", answer);
        var submit = _http.When(HttpMethod.Post, LtxTest.BaseAddress + "/v2/image-to-video").Respond(_ => Created());

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine().SubmitAsync(new VideoRequest("x") { StartFrame = VideoMedia.FromBytes((byte[])[0xFF, 0xD8, 0xFF, .. new byte[6 << 20]], "image/jpeg") }));

        Assert.Equal(0, _http.GetMatchCount(submit));
    }

    [Fact]
    public async Task CancelAsync_Always_IsNotSupported() =>
        Assert.Equal(VideoCancelOutcome.NotSupported, await Engine().CancelAsync(new VideoJobHandle { EngineId = VideoEngineIds.LightricksLtx23Pro, AttemptId = "a", ProviderJobId = LtxTest.JobId }));

    [Fact]
    public async Task SubmitAsync_NoKey_NamesTheSettingAndTheVariable()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => new LightricksLtx23ProEngine(new LightricksOptions(), _http).SubmitAsync("x"));

        Assert.Contains("VideoEngines:Lightricks:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("LTXV_API_KEY", error.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Created() => LtxTest.Json(HttpStatusCode.Accepted, $$"""{"id":"{{LtxTest.JobId}}","created_at":"2026-11-21T09:00:00Z"}""");

    private LightricksLtx23ProEngine Engine() => new(LtxTest.Options(), _http);
}
