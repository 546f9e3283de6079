namespace VideoEngines.Testing.Tests;

public sealed class FakeWithCoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GenerateAsync_Succeeds_SavesTheBytes()
    {
        var fake = FakeVideoEngine.Succeeds().FailingReads(2).WithProgress(0.5).WithCost(VideoCost.Usd(0.42m));
        var path = Path.GetTempFileName();
        var video = await fake.GenerateAsync("a boat", cancellationToken: Token);
        await video.SaveAsync(path, cancellationToken: Token);
        Assert.Equal(FakeVideoContent.CreateMp4(), await File.ReadAllBytesAsync(path, Token));
        File.Delete(path);
    }

    [Fact]
    public async Task WaitAsync_JobThatNeverEnds_TimesOutWithoutRealTime()
    {
        var fake = FakeVideoEngine.Scripted(new VideoJobStatus { State = VideoJobState.Running, PollAfter = TimeSpan.FromSeconds(20) });
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => fake.WaitAsync(handle, cancellationToken: Token));
    }

    [Fact]
    public async Task WaitAsync_ReadsAlwaysFail_TimesOutWithoutRealTime()
    {
        var fake = FakeVideoEngine.Succeeds().FailingReads(int.MaxValue);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => fake.WaitAsync(handle, cancellationToken: Token));
    }

    [Fact]
    public async Task WaitAsync_Cancelled_ThrowsWithHandle()
    {
        using var source = new CancellationTokenSource();
        var fake = FakeVideoEngine.Succeeds().OnRead(_ => source.Cancel());
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        Assert.Equal(handle, (await Assert.ThrowsAsync<VideoCanceledException>(() => fake.WaitAsync(handle, cancellationToken: source.Token))).Handle);
    }
}
