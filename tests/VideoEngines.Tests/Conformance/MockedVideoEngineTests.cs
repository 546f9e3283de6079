using NSubstitute;
using VideoEngines.Testing;

namespace VideoEngines.Tests.Conformance;

/// <summary>A host that mocks only the two verbs without default has everything that is built on them.</summary>
public sealed class MockedVideoEngineTests
{
    private static readonly VideoJobHandle Handle = new() { EngineId = "mock/engine", AttemptId = "attempt-1", ProviderJobId = "job-1" };

    private readonly IVideoEngine _engine = Substitute.For<IVideoEngine>();
    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };

    public MockedVideoEngineTests()
    {
        _engine.SubmitAsync(Arg.Any<VideoRequest>(), Arg.Any<VideoSubmitOptions?>(), Arg.Any<CancellationToken>()).Returns(Handle);
        _engine.GetStatusAsync(Handle, Arg.Any<CancellationToken>()).Returns(In(VideoJobState.Queued), In(VideoJobState.Running), In(VideoJobState.Succeeded));
    }

    [Fact]
    public async Task GenerateAsync_TwoVerbsMocked_ReturnsTheVideo()
    {
        var video = await _engine.GenerateAsync("a paper boat");

        Assert.Equal((Handle, VideoJobState.Succeeded), (video.Handle, video.Status.State));
        await _engine.Received(1).SubmitAsync("a paper boat", null, Arg.Any<CancellationToken>());
        await _engine.Received(3).GetStatusAsync(Handle, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task WaitAsync_TwoVerbsMocked_ReturnsTheEnd() =>
        Assert.Equal(VideoJobState.Succeeded, (await _engine.WaitAsync(Handle)).State);

    [Fact]
    public async Task WatchAsync_TwoVerbsMocked_TellsEveryStatus()
    {
        var states = new List<VideoJobState>();

        await foreach (var status in _engine.WatchAsync(Handle))
        {
            states.Add(status.State);
        }

        Assert.Equal([VideoJobState.Queued, VideoJobState.Running, VideoJobState.Succeeded], states);
    }

    [Fact]
    public async Task GenerateAsync_TwoVerbsMocked_WaitsOnlyMilliseconds()
    {
        var start = _clock.GetUtcNow();

        await _engine.GenerateAsync("a paper boat", wait: new VideoWaitOptions { TimeProvider = _clock });

        Assert.InRange(_clock.GetUtcNow() - start, TimeSpan.FromTicks(1), TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public async Task SaveAsync_NothingToOpenMocked_SaysSo()
    {
        var status = In(VideoJobState.Succeeded) with { Outputs = [new VideoOutput { Uri = new Uri("https://cdn.example/v.mp4") }] };
        _engine.GetStatusAsync(Handle, Arg.Any<CancellationToken>()).Returns(status);
        var video = await _engine.GenerateAsync("a paper boat");

        await Assert.ThrowsAsync<NotSupportedException>(() => video.SaveAsync(Stream.Null));
    }

    private static VideoJobStatus In(VideoJobState state) => new() { State = state };
}
