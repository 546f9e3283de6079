using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Frees the place of a job that has ended, or never was.</summary>
internal sealed class SlotJobObserver(EngineSlots slots) : IVideoEngineObserver
{
    public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken = default)
    {
        if (transition.To is VideoAttemptPhase.Ended or VideoAttemptPhase.Rejected)
        {
            slots.Release(transition.Record.AttemptId);
        }

        return ValueTask.CompletedTask;
    }
}
