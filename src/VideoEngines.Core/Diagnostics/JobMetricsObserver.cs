using VideoEngines.Jobs;

namespace VideoEngines.Diagnostics;

/// <summary>Counts active jobs and measures how long they took, from transitions.</summary>
internal sealed class JobMetricsObserver : IVideoEngineObserver
{
    private readonly Instruments _instruments;

    public JobMetricsObserver(Instruments instruments) => _instruments = instruments;

    public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken)
    {
        if (!_instruments.JobActive.Enabled && !_instruments.JobDuration.Enabled)
        {
            return ValueTask.CompletedTask;
        }

        var record = transition.Record;
        var tags = Instruments.Tags(record.EngineId);
        if (transition.From != VideoAttemptPhase.Accepted && transition.To == VideoAttemptPhase.Accepted)
        {
            _instruments.JobActive.Add(1, tags);
        }
        else if (transition.From == VideoAttemptPhase.Accepted && transition.To == VideoAttemptPhase.Ended)
        {
            _instruments.JobActive.Add(-1, tags);
        }

        if (transition.From != VideoAttemptPhase.Ended && record is { Phase: VideoAttemptPhase.Ended, Status: { } status, Handle: { } handle })
        {
            tags.Add("videoengines.job.state", status.State.ToString());
            _instruments.JobDuration.Record(Math.Max(0, (record.UpdatedAt - handle.SubmittedAt).TotalSeconds), tags);
        }

        return ValueTask.CompletedTask;
    }
}
