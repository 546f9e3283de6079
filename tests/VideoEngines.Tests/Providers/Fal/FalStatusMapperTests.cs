using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Fal.Wire;

namespace VideoEngines.Tests.Providers.Fal;

public class FalStatusMapperTests
{
    private const string Id = "764cabcf-b745-4b3e-ae38-1200304cf45b";

    private static readonly FalQueueStatus Completed = new() { Status = "COMPLETED" };
    private static readonly VideoJobHandle Job = new() { EngineId = VideoEngineIds.KlingV3OnFal, AttemptId = "att-1", Operation = VideoOperation.TextToVideo };
    private static readonly VideoJobHandle ImageJob = new() { EngineId = VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal, AttemptId = "att-1", Operation = VideoOperation.TextToImage, ExpectedCount = 3 };

    [Theory]
    [InlineData("https://queue.fal.run/fal-ai/kling-video/requests/" + Id, "fal-ai/kling-video/requests/" + Id)]
    [InlineData("http://127.0.0.1:5080/fal/queue/wan/v2.6/requests/" + Id, "wan/v2.6/requests/" + Id)]
    [InlineData("https://elsewhere.example/a/b/requests/" + Id, "a/b/requests/" + Id)]
    [InlineData("https://queue.fal.run/fal-ai/kling-video/requests/another", "fal-ai/kling-video/requests/" + Id)]
    [InlineData("https://queue.fal.run/a%2Fb/c%3Fd/requests/" + Id, "fal-ai/kling-video/requests/" + Id)]
    [InlineData("file:///fal-ai/kling-video/requests/" + Id, "fal-ai/kling-video/requests/" + Id)]
    [InlineData(null, "fal-ai/kling-video/requests/" + Id)]
    public void ReadJobId_AnyAddress_KeepsThePathAndNeverTheOrigin(string? address, string expected)
    {
        var body = $$"""{"request_id":"{{Id}}","response_url":{{(address is null ? "null" : $"\"{address}\"")}}}""";

        Assert.Equal(expected, FalStatusMapper.ReadJobId(Encoding.UTF8.GetBytes(body), "fal-ai/kling-video/v3"));
    }

    [Theory]
    [InlineData("""{"status":"IN_QUEUE"}""")]
    [InlineData("""{"request_id":"","response_url":"https://queue.fal.run/a/b/requests/"}""")]
    [InlineData("""{"request_id":"../../x"}""")]
    public void ReadJobId_NoUsableId_IsNull(string body) => Assert.Null(FalStatusMapper.ReadJobId(Encoding.UTF8.GetBytes(body), "fal-ai/kling-video/v3"));

    [Theory]
    [InlineData("fal-ai/veo3.1/requests/r1", "fal-ai/veo3.1/requests/r1/status")]
    [InlineData("r1", "fal-ai/kling-video/requests/r1/status")]
    [InlineData("a?b/requests/x#y", "a%3Fb/requests/x%23y/status")]
    public void MapStatus_AnyId_StaysAPath(string jobId, string path) => Assert.Equal(path, FalRequestMapper.MapStatus(jobId, "fal-ai/kling-video/v3").Path);

    [Theory]
    [InlineData("""{"status":"IN_QUEUE","queue_position":4}""", VideoJobState.Queued, 4, true)]
    [InlineData("""{"status":"IN_PROGRESS","logs":[{"message":"x"}]}""", VideoJobState.Running, null, true)]
    [InlineData("""{"status":"COMPLETED"}""", VideoJobState.Running, null, true)]
    [InlineData("""{"status":"FAILED"}""", VideoJobState.Queued, null, false)]
    public void Map_QueueStatus_IsPending(string body, VideoJobState state, int? position, bool listed)
    {
        var status = FalStatusMapper.Map(FalStatusMapper.ReadQueueStatus(Encoding.UTF8.GetBytes(body)));

        Assert.Equal((state, position, listed), (status.State, status.QueuePosition, status.IsRawStatusListed));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"status":7}""")]
    public void ReadQueueStatus_NoStatus_Throws(string body) => Assert.Throws<JsonException>(() => FalStatusMapper.ReadQueueStatus(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Map_Video_IsTheOutput()
    {
        var expiry = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
        var reply = HostedTest.Reply(
            200, """{"video":{"url":"https://v3.fal.media/v.mp4","content_type":"video/mp4","duration":5.04},"seed":12345678901234567890,"actual_prompt":"a boat"}""", ("x-fal-billable-units", "5"));

        var status = FalStatusMapper.Map(reply, Completed, Job, expiry);

        var output = Assert.Single(status.Outputs);
        Assert.Equal((VideoJobState.Succeeded, "https://v3.fal.media/v.mp4", "video/mp4", expiry), (status.State, output.Uri!.AbsoluteUri, output.ContentType, output.ExpiresAt));
        Assert.Equal((TimeSpan.FromSeconds(5.04), null, "a boat", 5m, null), (output.Duration, status.Seed, status.RevisedPrompt, status.Usage!.BillableUnits, status.Cost));
    }

    [Fact]
    public void Map_Images_AreTheOutputs()
    {
        var reply = HostedTest.Reply(
            200, """{"images":[{"url":"https://v3.fal.media/a.png","content_type":"image/png","width":1280,"height":720},null,{"url":"https://v3.fal.media/b"}],"seed":0,"has_nsfw_concepts":[false,true,false]}""");

        var status = FalStatusMapper.Map(reply, Completed, ImageJob, null);

        Assert.Equal((VideoJobState.Succeeded, 3, 2, 0L), (status.State, status.Requested, status.Delivered, status.Seed));
        Assert.Equal([(0, "https://v3.fal.media/a.png", "image/png"), (1, "https://v3.fal.media/b", null)], status.Outputs.Select(static o => (o.Index, o.Uri!.AbsoluteUri, o.ContentType)));
    }

    [Fact]
    public void Map_NoImages_IsARefusalOfContent()
    {
        var status = FalStatusMapper.Map(HostedTest.Reply(200, """{"images":[],"seed":1}"""), Completed, ImageJob, null);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, "fal ended the job, but delivered no image."), (status.State, status.FailureKind, status.FailureMessage));
    }

    [Fact]
    public void Map_NoVideo_IsARefusalOfContent()
    {
        var status = FalStatusMapper.Map(HostedTest.Reply(200, """{"seed":1}"""), Completed, Job, null);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused), (status.State, status.FailureKind));
    }

    [Theory]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"no","type":"content_policy_violation"}]}""", VideoErrorKind.ContentRefused, "content_policy_violation")]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"no","type":"no_media_generated"}]}""", VideoErrorKind.ContentRefused, "no_media_generated")]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"no","type":"image_too_small"}]}""", VideoErrorKind.InvalidRequest, "image_too_small")]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"no","type":"never_heard_of"}]}""", VideoErrorKind.Unknown, "never_heard_of")]
    [InlineData(504, """{"detail":"no","error_type":"request_timeout"}""", VideoErrorKind.ProviderFault, "request_timeout")]
    [InlineData(500, """{"detail":"no","error_type":"what_is_this"}""", VideoErrorKind.ProviderFault, "what_is_this")]
    [InlineData(400, """{"detail":"bad"}""", VideoErrorKind.Unknown, null)]
    public void Map_ErrorOfTheJob_IsAFailure(int status, string body, VideoErrorKind kind, string? code)
    {
        var reply = HostedTest.Reply(status, body);

        Assert.True(FalStatusMapper.IsOfJob(reply));
        var mapped = FalStatusMapper.Map(reply, Completed, Job, null);
        Assert.Equal((VideoJobState.Failed, kind, code), (mapped.State, mapped.FailureKind, mapped.ProviderCode));
        Assert.Null(mapped.Cost);
    }

    [Fact]
    public void Map_FailureWithoutBilledUnits_CostsNothing() =>
        Assert.Equal(VideoCost.Usd(0), FalStatusMapper.Map(HostedTest.Reply(422, """{"detail":[{"type":"value_error","msg":"no"}]}""", ("x-fal-billable-units", "0")), Completed, Job, null).Cost);

    [Fact]
    public void Map_ClientCancelled_IsCancelled() =>
        Assert.Equal(VideoJobState.Cancelled, FalStatusMapper.Map(HostedTest.Reply(499, """{"detail":"gone","error_type":"client_cancelled"}"""), Completed, Job, null).State);

    [Fact]
    public void Map_ResultReadTooEarly_IsStillRunning()
    {
        var reply = HostedTest.Reply(400, """{"detail":"Request is still in progress"}""");

        Assert.True(FalStatusMapper.IsOfJob(reply));
        Assert.Equal(VideoJobState.Running, FalStatusMapper.Map(reply, Completed, Job, null).State);
    }

    [Theory]
    [InlineData(401, """{"detail":"Cannot access","error_type":"x"}""")]
    [InlineData(404, """{"detail":"Request not found"}""")]
    [InlineData(429, """{"detail":"slow down"}""")]
    [InlineData(502, "<html>bad gateway</html>")]
    [InlineData(503, """{"detail":"unavailable"}""")]
    [InlineData(500, "{}")]
    public void IsOfJob_AnswerThatSaysNothingOfTheJob_IsFalse(int status, string body) => Assert.False(FalStatusMapper.IsOfJob(HostedTest.Reply(status, body)));

    [Fact]
    public void IsOfJob_PlainFaultWithTheRequestsId_IsTheJobs() => Assert.True(FalStatusMapper.IsOfJob(HostedTest.Reply(500, """{"detail":"Internal Server Error"}""", ("x-fal-request-id", Id))));
}
