using System.Net;
using System.Text;
using VideoEngines.Providers.Sglang;
using VideoEngines.Testing;
using VideoEngines.Tests.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.Sglang;

public sealed class SglangEngineTests
{
    private const string Video = "/v1/videos/abc";
    private const string Running = """{"id":"abc","status":"in_progress"}""";

    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };

    [Theory]
    [InlineData(HttpStatusCode.OK, "cancelled", VideoCancelOutcome.Cancelled)]
    [InlineData(HttpStatusCode.OK, "cancelling", VideoCancelOutcome.Requested)]
    [InlineData(HttpStatusCode.OK, "completed", VideoCancelOutcome.TooLate)]
    [InlineData(HttpStatusCode.OK, "failed", VideoCancelOutcome.TooLate)]
    [InlineData(HttpStatusCode.OK, "archiving", VideoCancelOutcome.Unknown)]
    [InlineData(HttpStatusCode.NotFound, "none", VideoCancelOutcome.NotSupported)]
    [InlineData(HttpStatusCode.MethodNotAllowed, "none", VideoCancelOutcome.Unknown)]
    public async Task CancelAsync_Running_PostsAndNeverDeletes(HttpStatusCode status, string word, VideoCancelOutcome outcome)
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, Running).On($"POST {Video}/cancel", status, $$"""{"id":"abc","status":"{{word}}"}""");

        Assert.Equal(outcome, await Create(server).CancelAsync(Handle()));

        Assert.DoesNotContain(server.Requests, static request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CancelAsync_Ended_IsNotTouched()
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"abc","status":"completed"}""");

        Assert.Equal(VideoCancelOutcome.TooLate, await Create(server).CancelAsync(Handle()));

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("null", 1, 1)]
    [InlineData("3", 3, 3)]
    [InlineData("2", 3, 2)]
    [InlineData("99", 3, 10)]
    public void Map_Completed_HasAnOutputForEachVideo(string told, int asked, int delivered)
    {
        var status = Map($$"""{"status":"completed","num_outputs":{{told}} }""", asked);

        Assert.Equal((VideoJobState.Succeeded, asked, delivered), (status.State, status.Requested, status.Delivered));
        Assert.Equal(Enumerable.Range(0, delivered), status.Outputs.Select(static output => output.Index));
    }

    [Fact]
    public void Map_CompletedWithoutOutputs_IsARefusal()
    {
        var status = Map("""{"status":"completed","num_outputs":0}""", 1);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, 0), (status.State, status.FailureKind, status.Delivered));
    }

    [Fact]
    public void Map_CompletedInCloudStorage_HasThatAddress()
    {
        var output = Assert.Single(Map("""{"status":"completed","url":"https://storage.example/v.mp4?sig=1"}""", 1).Outputs);

        Assert.Equal((new Uri("https://storage.example/v.mp4?sig=1"), false), (output.Uri, output.IsInline));
    }

    [Theory]
    [InlineData("sora-2", null)]
    [InlineData("Wan-AI/Wan2.2-T2V-A14B-Diffusers", "Wan-AI/Wan2.2-T2V-A14B-Diffusers")]
    public void Map_Model_IsNotThePlaceholder(string model, string? snapshot) => Assert.Equal(snapshot, Map($$"""{"status":"queued","model":"{{model}}"}""", 1).ModelSnapshot);

    [Theory]
    [InlineData("cancelling", VideoJobState.Running)]
    [InlineData("cancelled", VideoJobState.Cancelled)]
    public void Map_Cancel_IsListed(string word, VideoJobState state)
    {
        var status = Map($$"""{"status":"{{word}}"}""", 1);

        Assert.Equal((state, true), (status.State, status.IsRawStatusListed));
    }

    [Fact]
    public void Map_Failed_TellsTheTextAndNoCode()
    {
        var status = Map("""{"status":"failed","error":{"message":"CUDA out of memory."}}""", 1);

        Assert.Equal((VideoErrorKind.Unknown, null, "CUDA out of memory."), (status.FailureKind, status.ProviderCode, status.FailureMessage));
    }

    private static VideoJobStatus Map(string body, int requested) => SglangStatusMapper.Map(Encoding.UTF8.GetBytes(body), requested);

    private VideoJobHandle Handle() => new() { EngineId = VideoEngineIds.AlibabaWan22OnSglang, AttemptId = "att-1", ProviderJobId = "abc", SubmittedAt = _clock.GetUtcNow() };

    private SglangVideoEngine Create(HttpMessageHandler handler) =>
        new(VideoEngineIds.AlibabaWan22OnSglang, new SglangOptions { BaseAddress = new Uri("http://gpu.example:30000/v1") }, handler, _clock);
}
