using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayStatusMapperTests
{
    private static readonly TimeSpan PollAfter = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("PENDING", VideoJobState.Queued, true)]
    [InlineData("THROTTLED", VideoJobState.Queued, true)]
    [InlineData("RUNNING", VideoJobState.Running, true)]
    [InlineData("REVIEWING", VideoJobState.Queued, false)]
    [InlineData("succeeded", VideoJobState.Queued, false)]
    [InlineData("", VideoJobState.Queued, false)]
    public void Map_NotEnded_IsPendingWithTheRawStatus(string raw, VideoJobState state, bool listed)
    {
        var status = Map(RunwayTest.TaskJson(raw, ""","estimatedCost":{"credits":60}"""));

        Assert.Equal(state, status.State);
        Assert.Equal(raw, status.RawStatus);
        Assert.Equal(listed, status.IsRawStatusListed);
        Assert.Equal(PollAfter, status.PollAfter);
        Assert.Null(status.Cost);
        Assert.Null(status.Progress);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.42", 0.42)]
    [InlineData("1", 1)]
    [InlineData("1.5", 1)]
    [InlineData("-0.1", 0)]
    public void Map_RunningWithProgress_StaysBetweenZeroAndOne(string wire, double progress) =>
        RunwayTest.UnderForeignCulture(() => Assert.Equal(progress, Map(RunwayTest.TaskJson("RUNNING", $",\"progress\":{wire}")).Progress));

    [Fact]
    public void Map_Succeeded_HasOutputsWithExpiryAndCost()
    {
        var status = Map(RunwayTest.TaskJson("SUCCEEDED", ""","output":["https://cdn.example.com/a.mp4?_jwt=x","https://cdn.example.com/b.mp4"],"cost":{"credits":60}"""));

        Assert.Equal(VideoJobState.Succeeded, status.State);
        Assert.Equal(new VideoCost(60, "runway-credit"), status.Cost);
        Assert.Null(status.PollAfter);
        Assert.Equal(
            [
                new VideoOutput { Index = 0, Uri = new Uri("https://cdn.example.com/a.mp4?_jwt=x"), ContentType = "video/mp4", ExpiresAt = RunwayTest.Now.AddHours(24) },
                new VideoOutput { Index = 1, Uri = new Uri("https://cdn.example.com/b.mp4"), ContentType = "video/mp4", ExpiresAt = RunwayTest.Now.AddHours(24) },
            ],
            status.Outputs);
    }

    [Fact]
    public void Map_SucceededWithUnknownFields_IgnoresThem() => Assert.Equal(
        VideoJobState.Succeeded,
        Map(RunwayTest.TaskJson("SUCCEEDED", ""","output":["https://cdn.example.com/a.mp4"],"cost":{"credits":24.5,"currency":"x"},"artifacts":[{"a":1}],"progress":null""")).State);

    [Theory]
    [InlineData(""","output":[],"cost":{"credits":60}""")]
    [InlineData(""","cost":{"credits":60}""")]
    [InlineData(""","output":null,"cost":{"credits":60}""")]
    public void Map_SucceededWithoutOutput_IsContentRefusedWithItsCost(string members)
    {
        var status = Map(RunwayTest.TaskJson("SUCCEEDED", members));

        Assert.Equal(VideoJobState.Failed, status.State);
        Assert.Equal(VideoErrorKind.ContentRefused, status.FailureKind);
        Assert.Equal(60, status.Cost?.Amount);
    }

    [Fact]
    public void Map_Failed_HasKindCodeTextAndCost()
    {
        var status = Map(RunwayTest.TaskJson("FAILED", ""","failure":"content was rejected","failureCode":"SAFETY.INPUT.TEXT","cost":{"credits":60}"""));

        Assert.Equal(VideoJobState.Failed, status.State);
        Assert.Equal(VideoErrorKind.ContentRefused, status.FailureKind);
        Assert.Equal("SAFETY.INPUT.TEXT", status.ProviderCode);
        Assert.Equal("content was rejected", status.FailureMessage);
        Assert.Equal(new VideoCost(60, "runway-credit"), status.Cost);
    }

    [Fact]
    public void Map_FailedAndRefunded_CostIsZeroAndNotUnknown() =>
        Assert.Equal(new VideoCost(0, "runway-credit"), Map(RunwayTest.TaskJson("FAILED", ""","failure":"x","cost":{"credits":0}""")).Cost);

    [Fact]
    public void Map_FailedWithoutCost_CostIsUnknownAndNotZero() => Assert.Null(Map(RunwayTest.TaskJson("FAILED", ""","failure":"x" """)).Cost);

    [Fact]
    public void Map_Cancelled_HasTheCost()
    {
        var status = Map(RunwayTest.TaskJson("CANCELLED", ""","cost":{"credits":12.5}"""));

        Assert.Equal(VideoJobState.Cancelled, status.State);
        Assert.Equal(new VideoCost(12.5m, "runway-credit"), status.Cost);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("""{"status":null}""")]
    [InlineData("""{"status":7}""")]
    [InlineData("""{"status":"SUCCEEDED","output":["boat.mp4"]}""")]
    [InlineData("""{"status":"SUCCEEDED","output":[null]}""")]
    public void Map_NoTask_ThrowsJsonException(string body) => Assert.ThrowsAny<JsonException>(() => Map(body));

    private static VideoJobStatus Map(string body) => RunwayStatusMapper.Map(Encoding.UTF8.GetBytes(body), RunwayTest.Now, PollAfter);
}
