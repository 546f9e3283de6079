using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

public sealed class InMemoryVideoJobStoreTests
{
    private readonly InMemoryVideoJobStore _store = new();

    [Fact]
    public async Task AddAsync_NewAttempt_IsVersionOne()
    {
        var added = await _store.AddAsync(JobData.Record("a-1"));

        Assert.Equal((true, 1L), (added.IsNew, added.Record.Version));
        Assert.Same(added.Record, await _store.FindAsync("a-1"));
    }

    [Fact]
    public async Task AddAsync_KnownAttempt_AnswersTheStoredRecord()
    {
        var first = (await _store.AddAsync(JobData.Record("a-1", VideoAttemptPhase.Accepted))).Record;

        Assert.Equal(new VideoJobAddition(first, false), await _store.AddAsync(JobData.Record("a-1")));
        Assert.Equal(1, _store.Count);
    }

    [Theory]
    [InlineData(VideoAttemptPhase.Submitting)]
    [InlineData(VideoAttemptPhase.Accepted)]
    [InlineData(VideoAttemptPhase.Unknown)]
    [InlineData(VideoAttemptPhase.Ended)]
    public async Task AddAsync_UsedJobKey_AnswersItsAttempt(VideoAttemptPhase phase)
    {
        var first = (await _store.AddAsync(JobData.Record("a-1", phase, "key"))).Record;

        Assert.Equal(new VideoJobAddition(first, false), await _store.AddAsync(JobData.Record("a-2", jobKey: "key")));
        Assert.Null(await _store.FindAsync("a-2"));
    }

    [Fact]
    public async Task AddAsync_JobKeyOfARejectedAttempt_TakesTheNewOne()
    {
        await _store.AddAsync(JobData.Record("a-1", VideoAttemptPhase.Rejected, "key"));

        await _store.AddAsync(JobData.Record("a-2", jobKey: "key"));

        Assert.Equal("a-2", (await _store.FindByJobKeyAsync("key"))!.AttemptId);
        Assert.NotNull(await _store.FindAsync("a-1"));
    }

    [Fact]
    public async Task AddAsync_SameJobKeyAtOnce_OneWins()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () => await _store.AddAsync(JobData.Record($"a-{i}", jobKey: "key")))));

        Assert.Single(answers, static answer => answer.IsNew);
        Assert.Single(answers.DistinctBy(static answer => answer.Record.AttemptId));
        Assert.Equal(1, _store.Count);
    }

    [Fact]
    public async Task AddAsync_Full_ForgetsTheOldestFinishedJob()
    {
        var store = new InMemoryVideoJobStore(capacity: 3);
        await store.AddAsync(JobData.Record("a-1"));
        await FinishAsync(store, "a-2", "key-2");
        await FinishAsync(store, "a-3", "key-3");

        await store.AddAsync(JobData.Record("a-4"));

        Assert.Equal(3, store.Count);
        Assert.Null(await store.FindAsync("a-2"));
        Assert.Null(await store.FindByJobKeyAsync("key-2"));
        Assert.NotNull(await store.FindAsync("a-1"));
        Assert.NotNull(await store.FindByJobKeyAsync("key-3"));
    }

    [Fact]
    public async Task AddAsync_FullOfUnfinishedJobs_RefusesAndForgetsNone()
    {
        var store = new InMemoryVideoJobStore(capacity: 1);
        await store.AddAsync(JobData.Record("a-1"));

        var error = await Assert.ThrowsAsync<VideoEngineException>(async () => await store.AddAsync(JobData.Record("a-2")));

        Assert.Equal((VideoErrorKind.ConcurrencyLimited, true), (error.Kind, error.IsTransient));
        Assert.NotNull(await store.FindAsync("a-1"));
    }

    [Fact]
    public async Task AddAsync_FullAndAFinishedJobIsUnsettledAgain_ForgetsAnother()
    {
        var store = new InMemoryVideoJobStore(capacity: 2);
        var first = await FinishAsync(store, "a-1", null);
        await FinishAsync(store, "a-2", null);
        Assert.True(await store.TryUpdateAsync(first with { Settlement = VideoSettlement.Pending }));

        await store.AddAsync(JobData.Record("a-3"));

        Assert.NotNull(await store.FindAsync("a-1"));
        Assert.Null(await store.FindAsync("a-2"));
    }

    [Fact]
    public void Constructor_NoCapacity_Throws() => Assert.Throws<ArgumentOutOfRangeException>(static () => new InMemoryVideoJobStore(0));

    [Fact]
    public async Task TryUpdateAsync_VersionAsRead_TakesItAndCounts()
    {
        var added = (await _store.AddAsync(JobData.Record("a-1"))).Record;

        Assert.True(await _store.TryUpdateAsync(added with { Phase = VideoAttemptPhase.Accepted }));

        var stored = (await _store.FindAsync("a-1"))!;
        Assert.Equal((VideoAttemptPhase.Accepted, 2L), (stored.Phase, stored.Version));
    }

    [Fact]
    public async Task TryUpdateAsync_ChangedMeanwhile_ChangesNothing()
    {
        var added = (await _store.AddAsync(JobData.Record("a-1"))).Record;
        await _store.TryUpdateAsync(added with { Phase = VideoAttemptPhase.Accepted });

        Assert.False(await _store.TryUpdateAsync(added with { Phase = VideoAttemptPhase.Rejected }));

        Assert.Equal(VideoAttemptPhase.Accepted, (await _store.FindAsync("a-1"))!.Phase);
    }

    [Fact]
    public async Task TryUpdateAsync_UnknownAttempt_IsFalse() => Assert.False(await _store.TryUpdateAsync(JobData.Record("a-1") with { Version = 1 }));

    [Fact]
    public async Task TryUpdateAsync_ManyWriters_LoseNoChange()
    {
        await _store.AddAsync(JobData.Record("a-1"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            VideoJobRecord read;
            do
            {
                read = (await _store.FindAsync("a-1"))!;
            }
            while (!await _store.TryUpdateAsync(read with { MissingReads = read.MissingReads + 1 }));
        })));

        Assert.Equal(20, (await _store.FindAsync("a-1"))!.MissingReads);
    }

    [Fact]
    public async Task ListUnfinishedAsync_MixedRecords_AreTheOpenOnesOldestFirst()
    {
        await _store.AddAsync(JobData.Record("late") with { CreatedAt = JobData.Start + TimeSpan.FromHours(1) });
        await _store.AddAsync(JobData.Record("early"));
        await _store.AddAsync(JobData.Record("unsettled", VideoAttemptPhase.Ended) with { Settlement = VideoSettlement.Pending, CreatedAt = JobData.Start + TimeSpan.FromHours(2) });
        await FinishAsync(_store, "done", null);

        var listed = new List<string>();
        await foreach (var record in _store.ListUnfinishedAsync())
        {
            listed.Add(record.AttemptId);
        }

        Assert.Equal(["early", "late", "unsettled"], listed);
    }

    private static async Task<VideoJobRecord> FinishAsync(InMemoryVideoJobStore store, string attemptId, string? jobKey)
    {
        var added = (await store.AddAsync(JobData.Record(attemptId, VideoAttemptPhase.Accepted, jobKey))).Record;
        Assert.True(await store.TryUpdateAsync(added with { Phase = VideoAttemptPhase.Ended, Settlement = VideoSettlement.Done }));
        return (await store.FindAsync(attemptId))!;
    }
}
