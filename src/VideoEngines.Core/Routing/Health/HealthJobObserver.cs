using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Tells the health monitor how jobs ended. Content refusals, invalid requests, cancellations and expiries say nothing about an engine.</summary>
internal sealed class HealthJobObserver(EngineHealthMonitor health) : IVideoEngineObserver
{
    public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken = default)
    {
        var record = transition.Record;
        var credential = record.Handle?.Credential;
        if (transition.To == VideoAttemptPhase.Rejected)
        {
            health.Leave(record.EngineId, credential, record.AttemptId);
        }
        else if (transition.To == VideoAttemptPhase.Ended && transition.From != VideoAttemptPhase.Ended && record is { Status: { } status, Handle: { } handle })
        {
            bool? isGood = status switch
            {
                { State: VideoJobState.Succeeded } => true,
                { State: VideoJobState.Failed, FailureKind: VideoErrorKind.ProviderFault } => false,
                _ => null,
            };

            // An end that is seen after the deadline tells when somebody looked, not how long the job took.
            var time = record.UpdatedAt - handle.SubmittedAt;
            var isMeasured = isGood == true && time > TimeSpan.Zero && !(record.UpdatedAt > handle.Deadline);
            health.Ended(record.EngineId, credential, record.AttemptId, isGood, handle.SubmittedAt, isMeasured ? time : null);
        }

        return ValueTask.CompletedTask;
    }
}
