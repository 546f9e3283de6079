namespace VideoEngines.Abstractions.Tests.Jobs;

public class VideoJobStatusTests
{
    [Theory]
    [InlineData(VideoJobState.Queued, false)]
    [InlineData(VideoJobState.Running, false)]
    [InlineData(VideoJobState.Succeeded, true)]
    [InlineData(VideoJobState.Failed, true)]
    [InlineData(VideoJobState.Cancelled, true)]
    [InlineData(VideoJobState.Expired, true)]
    public void IsTerminal_State_TellsWhetherTheJobHasEnded(VideoJobState state, bool terminal) => Assert.Equal(terminal, new VideoJobStatus { State = state }.IsTerminal);

    [Fact]
    public void IsTerminal_EveryState_IsInTheTableAbove() => Assert.Equal(6, Enum.GetValues<VideoJobState>().Length);

    [Fact]
    public void Delivered_Outputs_AreCounted() => Assert.Equal(2, new VideoJobStatus { State = VideoJobState.Succeeded, Outputs = [new VideoOutput(), new VideoOutput()] }.Delivered);

    [Fact]
    public void ToString_Secrets_AreNotPrinted()
    {
        var status = new VideoJobStatus
        {
            State = VideoJobState.Running,
            RawStatus = "processing",
            Progress = 0.5,
            RevisedPrompt = "secret",
            FailureMessage = "secret",
            ProviderJobId = "secret",
            Outputs = [new VideoOutput { Id = "secret", Uri = new Uri("https://secret.example/secret"), ContentType = "video/mp4" }],
        };

        Assert.DoesNotContain("secret", status.ToString(), StringComparison.Ordinal);
        Assert.Contains("Running (processing, 50", status.ToString(), StringComparison.Ordinal);
        Assert.Equal("output 0 (video/mp4)", status.Outputs[0].ToString());
    }

    [Fact]
    public void VideoCost_ToString_IsInvariantAndWithoutTrailingZeros() =>
        Assert.Equal(("0.42 USD", "1000 kling-unit"), (VideoCost.Usd(0.4200m).ToString(), new VideoCost(1000m, "kling-unit").ToString()));

    [Fact]
    public void VideoFindResult_Outcomes_CarryAHandleOnlyWhenFound()
    {
        var handle = new VideoJobHandle { EngineId = "a/b", AttemptId = "1" };

        Assert.Equal((VideoFindOutcome.Found, handle), (VideoFindResult.Found(handle).Outcome, VideoFindResult.Found(handle).Handle));
        Assert.Equal((VideoFindOutcome.NotFound, null), (VideoFindResult.NotFound.Outcome, VideoFindResult.NotFound.Handle));
        Assert.Equal((VideoFindOutcome.NotSupported, null), (VideoFindResult.NotSupported.Outcome, VideoFindResult.NotSupported.Handle));
        Assert.Throws<ArgumentNullException>(() => VideoFindResult.Found(null!));
    }

    [Fact]
    public async Task VideoContent_Disposed_ClosesTheStream()
    {
        var stream = new MemoryStream([1]);
        var content = new VideoContent(stream, "video/mp4", 1);

        await content.DisposeAsync();

        Assert.False(stream.CanRead);
        Assert.Throws<ArgumentException>(() => new VideoContent(Stream.Null, string.Empty));
    }
}
