using Microsoft.Extensions.Logging.Abstractions;
using VideoEngines.Jobs;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>A tracker with its store, settler, observer and clock, and the recording layer around an engine.</summary>
internal sealed class JobFixture
{
    public JobFixture(bool metered = true, params IVideoEngineObserver[] observers)
    {
        Tracker = new VideoJobTracker(Store, metered ? Settler : null, [.. observers, Log], Clock, NullLogger<VideoJobTracker>.Instance);
        Gate = new JobKeyGate(Tracker, Clock);
        Recording = new RecordingVideoEngine(Engine, JobData.Engine, Tracker, Gate, Clock);
    }

    public ManualTimeProvider Clock { get; } = new();

    public StubStore Store { get; } = new();

    public StubSettler Settler { get; } = new();

    public TransitionLog Log { get; } = new();

    public StubEngine Engine { get; } = new();

    public VideoJobTracker Tracker { get; }

    public JobKeyGate Gate { get; }

    public IVideoEngine Recording { get; }

    public async Task<VideoJobRecord> RecordAsync(string attemptId) => (await Store.FindAsync(attemptId))!;

    /// <summary>Puts an attempt into the store whose submit is in the given phase.</summary>
    public async Task<VideoJobHandle> AddAsync(string attemptId, VideoAttemptPhase phase = VideoAttemptPhase.Accepted)
    {
        var handle = JobData.Handle(attemptId, phase == VideoAttemptPhase.Accepted ? "job-1" : null);
        await Store.AddAsync(JobData.Record(attemptId, phase) with { Handle = handle });
        return handle;
    }
}
