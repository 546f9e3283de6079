using System.Net;
using VideoEngines.Providers.VllmOmni;
using VideoEngines.Testing;
using VideoEngines.Tests.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.VllmOmni;

public sealed class VllmOmniEngineTests
{
    private const string Video = "/v1/videos/video_gen_1";

    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "400", VideoErrorKind.InvalidRequest)]
    [InlineData(HttpStatusCode.InternalServerError, "\"EngineGenerateError\"", VideoErrorKind.ProviderFault)]
    public async Task GetStatusAsync_FailedJobIsAnHttpError_IsAFailureNotAnError(HttpStatusCode status, string code, VideoErrorKind kind)
    {
        var server = new ScriptedServer().On("GET " + Video, status, $$"""{"id":"video_gen_1","status":"failed","error":{"code":{{code}},"message":"x"} }""");

        var read = await Create(server).GetStatusAsync(Handle);

        Assert.Equal((VideoJobState.Failed, kind), (read.State, read.FailureKind));
    }

    [Fact]
    public async Task GetStatusAsync_HttpErrorOfTheServerItself_SaysNothingOfTheJob()
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.InternalServerError, """{"detail":"x"}""");

        Assert.True((await Assert.ThrowsAsync<VideoEngineException>(() => Create(server).GetStatusAsync(Handle))).IsTransient);
    }

    [Fact]
    public async Task CancelAsync_Running_ReadsThenDeletesOnce()
    {
        var server = new ScriptedServer()
            .On("GET " + Video, HttpStatusCode.OK, """{"id":"video_gen_1","status":"in_progress"}""")
            .On("DELETE " + Video, HttpStatusCode.OK, """{"id":"video_gen_1","deleted":true,"object":"video.deleted"}""");

        Assert.Equal(VideoCancelOutcome.Cancelled, await Create(server).CancelAsync(Handle));

        Assert.Equal(["GET " + Video, "DELETE " + Video], server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "completed")]
    [InlineData(HttpStatusCode.BadRequest, "failed")]
    public async Task CancelAsync_Ended_IsNotTouched(HttpStatusCode status, string word)
    {
        var server = new ScriptedServer().On("GET " + Video, status, $$"""{"id":"video_gen_1","status":"{{word}}"}""");

        Assert.Equal(VideoCancelOutcome.TooLate, await Create(server).CancelAsync(Handle));

        Assert.Equal(["GET " + Video], server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"detail":"Video not found"}""", VideoCancelOutcome.Cancelled)]
    [InlineData(HttpStatusCode.OK, """{"id":"video_gen_1","deleted":false}""", VideoCancelOutcome.Unknown)]
    [InlineData(HttpStatusCode.OK, "{", VideoCancelOutcome.Unknown)]
    [InlineData(HttpStatusCode.InternalServerError, "{}", VideoCancelOutcome.Unknown)]
    public async Task CancelAsync_OddAnswer_IsSentOnce(HttpStatusCode status, string body, VideoCancelOutcome outcome)
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"video_gen_1","status":"queued"}""").On("DELETE " + Video, status, body);

        Assert.Equal(outcome, await Create(server).CancelAsync(Handle));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("key", "Bearer key")]
    public async Task GetStatusAsync_Key_IsSentWhenThereIsOne(string? key, string? header)
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"video_gen_1","status":"queued"}""");

        await Create(server, key).GetStatusAsync(Handle);

        Assert.Equal(header, Assert.Single(server.Credentials)?.ToString());
    }

    [Fact]
    public async Task SubmitAsync_NoAddress_NamesTheSetting()
    {
        var engine = new VllmOmniVideoEngine(VideoEngineIds.AlibabaWan22OnVllmOmni, new VllmOmniOptions(), new ScriptedServer(), _clock);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync("x"));

        Assert.Contains("VllmOmni:BaseAddress", error.Message, StringComparison.Ordinal);
    }

    private VideoJobHandle Handle => new() { EngineId = VideoEngineIds.AlibabaWan22OnVllmOmni, AttemptId = "att-1", ProviderJobId = "video_gen_1", SubmittedAt = _clock.GetUtcNow() };

    private VllmOmniVideoEngine Create(HttpMessageHandler handler, string? key = null) =>
        new(VideoEngineIds.AlibabaWan22OnVllmOmni, new VllmOmniOptions { BaseAddress = new Uri("http://gpu.example:8091/v1"), ApiKey = key }, handler, _clock);
}
