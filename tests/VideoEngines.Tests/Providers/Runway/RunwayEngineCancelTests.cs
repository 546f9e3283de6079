using System.Net;
using RichardSzalay.MockHttp;

namespace VideoEngines.Tests.Providers.Runway;

public sealed class RunwayEngineCancelTests : IDisposable
{
    private readonly MockHttpMessageHandler _http = new();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("PENDING")]
    [InlineData("THROTTLED")]
    [InlineData("RUNNING")]
    [InlineData("REVIEWING")]
    public async Task CancelAsync_NotEnded_ReadsThenDeletesOnce(string raw)
    {
        var calls = new List<string>();
        Script(raw, calls, HttpStatusCode.NoContent);

        Assert.Equal(VideoCancelOutcome.Cancelled, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Equal([$"GET {RunwayTest.Task}", $"DELETE {RunwayTest.Task}"], calls);
    }

    [Theory]
    [InlineData("SUCCEEDED", ""","output":["https://cdn.example.com/a.mp4"]""", VideoCancelOutcome.TooLate)]
    [InlineData("SUCCEEDED", ""","output":[]""", VideoCancelOutcome.TooLate)]
    [InlineData("FAILED", ""","failure":"x" """, VideoCancelOutcome.TooLate)]
    [InlineData("CANCELLED", "", VideoCancelOutcome.Cancelled)]
    public async Task CancelAsync_Ended_DeletesNothing(string raw, string members, VideoCancelOutcome outcome)
    {
        var calls = new List<string>();
        Script(raw, calls, HttpStatusCode.NoContent, members);

        Assert.Equal(outcome, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Equal([$"GET {RunwayTest.Task}"], calls);
    }

    [Fact]
    public async Task CancelAsync_GoneAtTheDelete_IsCancelled()
    {
        Script("RUNNING", [], HttpStatusCode.NotFound);

        Assert.Equal(VideoCancelOutcome.Cancelled, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task CancelAsync_AnotherAnswerToTheDelete_IsUnknownAndNotRepeated(HttpStatusCode answer)
    {
        var calls = new List<string>();
        Script("RUNNING", calls, answer);

        Assert.Equal(VideoCancelOutcome.Unknown, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Single(calls, $"DELETE {RunwayTest.Task}");
    }

    [Fact]
    public async Task CancelAsync_NoAnswerToTheDelete_IsUnknownAndNotRepeated()
    {
        _http.When(HttpMethod.Get, RunwayTest.Task).Respond("application/json", RunwayTest.TaskJson("RUNNING"));
        var delete = _http.When(HttpMethod.Delete, RunwayTest.Task).Throw(new HttpRequestException("connection reset"));

        Assert.Equal(VideoCancelOutcome.Unknown, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Equal(1, _http.GetMatchCount(delete));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, VideoErrorKind.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized, VideoErrorKind.Authentication)]
    public async Task CancelAsync_StatusCannotBeRead_ThrowsAndDeletesNothing(HttpStatusCode answer, VideoErrorKind kind)
    {
        _http.When(HttpMethod.Get, RunwayTest.Task).Respond(answer, "application/json", """{"error":"x"}""");
        var delete = _http.When(HttpMethod.Delete, RunwayTest.Task).Respond(HttpStatusCode.NoContent);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Equal(kind, error.Kind);
        Assert.Equal(0, _http.GetMatchCount(delete));
    }

    [Fact]
    public async Task CancelAsync_StatusIsNoTask_ThrowsAndDeletesNothing()
    {
        _http.When(HttpMethod.Get, RunwayTest.Task).Respond("application/json", "{}");
        var delete = _http.When(HttpMethod.Delete, RunwayTest.Task).Respond(HttpStatusCode.NoContent);

        await Assert.ThrowsAsync<VideoEngineException>(() => RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle));

        Assert.Equal(0, _http.GetMatchCount(delete));
    }

    [Fact]
    public async Task CancelAsync_OutcomeOfTheSubmitUnknown_SendsNothing()
    {
        var any = _http.When("*").Respond(HttpStatusCode.NoContent);

        Assert.Equal(VideoCancelOutcome.Unknown, await RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle with { ProviderJobId = null }));

        Assert.Equal(0, _http.GetMatchCount(any));
    }

    [Fact]
    public async Task CancelAsync_TokenCancelledBetweenReadAndDelete_DeletesNothing()
    {
        using var cancel = new CancellationTokenSource();
        _http.When(HttpMethod.Get, RunwayTest.Task).Respond(_ =>
        {
            cancel.Cancel();
            return RunwayTest.Json(HttpStatusCode.OK, RunwayTest.TaskJson("RUNNING"));
        });
        var delete = _http.When(HttpMethod.Delete, RunwayTest.Task).Respond(HttpStatusCode.NoContent);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunwayTest.CreateEngine(_http).CancelAsync(RunwayTest.Handle, cancel.Token));

        Assert.Equal(0, _http.GetMatchCount(delete));
    }

    private void Script(string raw, List<string> calls, HttpStatusCode answerToDelete, string members = "") => _http.When("*").Respond(request =>
    {
        calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
        return request.Method == HttpMethod.Get
            ? RunwayTest.Json(HttpStatusCode.OK, RunwayTest.TaskJson(raw, members))
            : new HttpResponseMessage(answerToDelete) { Content = new StringContent(string.Empty) };
    });
}
