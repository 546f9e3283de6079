using System.Net;
using RichardSzalay.MockHttp;

namespace VideoEngines.Tests.Providers.Runway;

public sealed class RunwayEngineUploadTests : IDisposable
{
    private const string Uploads = RunwayTest.BaseAddress + "/v1/uploads";
    private const string Target = "https://storage.example.com/bucket?sig=1";
    private const string Answer = """{"uploadUrl":"https://storage.example.com/bucket?sig=1","fields":{"key":"k-1","policy":"p=="},"runwayUri":"runway://up-1"}""";

    private readonly MockHttpMessageHandler _http = new();
    private readonly byte[] _large = [0xFF, 0xD8, 0xFF, .. new byte[4 << 20]];

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task SubmitAsync_BytesTooManyForADataUri_UploadsThemAndNamesTheUpload()
    {
        string? created = null, form = null, body = null;
        bool? keyAtStorage = null;
        _http.When(HttpMethod.Post, Uploads).RespondAfterReading(text =>
        {
            created = text;
            return RunwayTest.Json(HttpStatusCode.OK, Answer);
        });
        _http.When(HttpMethod.Post, "https://storage.example.com/bucket").Respond(async request =>
        {
            keyAtStorage = request.Headers.Authorization is not null || request.ToString().Contains(RunwayTest.Key, StringComparison.Ordinal);
            form = await request.Content!.ReadAsStringAsync();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        _http.When(HttpMethod.Post, RunwayTest.ImageToVideo).RespondAfterReading(text =>
        {
            body = text;
            return RunwayTest.Json(HttpStatusCode.OK, $$"""{"id":"{{RunwayTest.TaskId}}"}""");
        });

        var handle = await RunwayTest.CreateEngine(_http).SubmitAsync(new VideoRequest("x") { StartFrame = VideoMedia.FromBytes(_large, "image/jpeg") });

        Assert.Equal(RunwayTest.TaskId, handle.ProviderJobId);
        Assert.Equal("""{"filename":"input-1.jpg","type":"ephemeral"}""", created);
        Assert.Contains("\"promptImage\":\"runway://up-1\"", body, StringComparison.Ordinal);
        Assert.False(keyAtStorage);
        var parts = form!.Split("\r\n--", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("name=\"key\"\r\n\r\nk-1", parts[0], StringComparison.Ordinal);
        Assert.Contains("name=\"policy\"\r\n\r\np==", parts[1], StringComparison.Ordinal);
        Assert.Contains("name=\"file\"", parts[2], StringComparison.Ordinal);
        Assert.Contains("image/jpeg", parts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_SameBytesTwice_UploadsThemOnce()
    {
        var uploads = 0;
        string? body = null;
        _http.When(HttpMethod.Post, Uploads).RespondAfterReading(_ =>
        {
            uploads++;
            return RunwayTest.Json(HttpStatusCode.OK, Answer);
        });
        _http.When(HttpMethod.Post, "https://storage.example.com/bucket").Respond(HttpStatusCode.NoContent);
        _http.When(HttpMethod.Post, RunwayTest.ImageToVideo).RespondAfterReading(text =>
        {
            body = text;
            return RunwayTest.Json(HttpStatusCode.OK, $$"""{"id":"{{RunwayTest.TaskId}}"}""");
        });
        var frame = VideoMedia.FromBytes(_large, "image/jpeg");
        var engine = new VideoEngines.Providers.Runway.RunwayHostedEngine(VideoEngineIds.GoogleVeo31OnRunway, RunwayTest.Options(), _http);

        await engine.SubmitAsync(new VideoRequest("x") { StartFrame = frame, EndFrame = frame });

        Assert.Equal(1, uploads);
        Assert.Contains("""[{"uri":"runway://up-1","position":"first"},{"uri":"runway://up-1","position":"last"}]""", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, Answer, 204)]
    [InlineData(200, "{}", 204)]
    [InlineData(200, "not json", 204)]
    [InlineData(200, """{"uploadUrl":"http://storage.example.com/bucket","fields":{},"runwayUri":"runway://up-1"}""", 204)]
    [InlineData(200, """{"uploadUrl":"https://storage.example.com/bucket","fields":{},"runwayUri":"https://elsewhere.example"}""", 204)]
    [InlineData(200, Answer, 403)]
    public async Task SubmitAsync_UploadFails_IsRejectedAndBuysNothing(int status, string answer, int stored)
    {
        _http.When(HttpMethod.Post, Uploads).RespondAfterReading(_ => RunwayTest.Json((HttpStatusCode)status, answer));
        _http.When(HttpMethod.Post, Target).Respond((HttpStatusCode)stored);
        var submit = _http.When(HttpMethod.Post, RunwayTest.ImageToVideo).Respond(HttpStatusCode.OK);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() =>
            RunwayTest.CreateEngine(_http).SubmitAsync(new VideoRequest(RunwayTest.Prompt) { StartFrame = VideoMedia.FromBytes(_large, "image/jpeg") }));

        Assert.Equal(0, _http.GetMatchCount(submit));
        Assert.False(error.WasCharged);
        Assert.DoesNotContain("sig=1", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunwayTest.Prompt, error.ToString(), StringComparison.Ordinal);
    }
}
