namespace VideoEngines.Abstractions.Tests;

/// <summary>The members of <see cref="IVideoEngine"/> that an engine gets for nothing.</summary>
public class VideoEngineDefaultsTests
{
    private static readonly VideoJobHandle Handle = new() { EngineId = "a/b", AttemptId = "1" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Interface_MembersWithoutDefault_AreTheTwoVerbs() =>
        Assert.Equal(["GetStatusAsync", "SubmitAsync"], typeof(IVideoEngine).GetMethods().Where(m => m.IsAbstract).Select(m => m.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task GetStatusesAsync_Default_ReadsOneAfterTheOtherInOrder()
    {
        var engine = new TwoVerbs();
        var handles = Enumerable.Range(0, 5).Select(i => Handle with { AttemptId = $"{i}" }).ToArray();

        var statuses = await ((IVideoEngine)engine).GetStatusesAsync(handles, Token);

        Assert.Equal(["0", "1", "2", "3", "4"], statuses.Select(s => s.RawStatus));
        Assert.Equal(1, engine.MostAtOnce);
    }

    [Fact]
    public async Task GetStatusesAsync_Null_IsRefused() => await Assert.ThrowsAsync<ArgumentNullException>(() => ((IVideoEngine)new TwoVerbs()).GetStatusesAsync(null!, Token));

    [Fact]
    public async Task CancelAsync_Default_IsNotSupported() => Assert.Equal(VideoCancelOutcome.NotSupported, await ((IVideoEngine)new TwoVerbs()).CancelAsync(Handle, Token));

    [Fact]
    public async Task FindAsync_Default_IsNotSupported() => Assert.Same(VideoFindResult.NotSupported, await ((IVideoEngine)new TwoVerbs()).FindAsync(Handle, Token));

    [Fact]
    public async Task OpenContentAsync_Default_SaysWhatToDo()
    {
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => ((IVideoEngine)new TwoVerbs()).OpenContentAsync(Handle, new VideoOutput(), Token));

        Assert.Contains(nameof(TwoVerbs), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetService_Default_KnowsOnlyTheEngineItself()
    {
        IVideoEngine engine = new TwoVerbs();

        Assert.Same(engine, engine.GetService(typeof(TwoVerbs)));
        Assert.Same(engine, engine.GetService<IVideoEngine>());
        Assert.Null(engine.GetService(typeof(TwoVerbs), "key"));
        Assert.Null(engine.GetService<TimeProvider>());
        Assert.True(engine.GetService<VideoEngineId>().IsEmpty);
        Assert.Throws<ArgumentNullException>(() => engine.GetService(null!));
    }

    private sealed class TwoVerbs : IVideoEngine
    {
        private int _now;

        public int MostAtOnce { get; private set; }

        public Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(Handle);

        public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_now);
            await Task.Yield();
            _now--;
            return new VideoJobStatus { State = VideoJobState.Queued, RawStatus = handle.AttemptId };
        }
    }
}
