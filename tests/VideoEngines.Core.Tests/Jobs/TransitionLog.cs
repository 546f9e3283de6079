using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>Remembers transitions.</summary>
internal sealed class TransitionLog : IVideoEngineObserver
{
    private readonly List<VideoJobTransition> _seen = [];

    public IReadOnlyList<VideoJobTransition> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    public IEnumerable<(VideoAttemptPhase From, VideoAttemptPhase To)> Phases => Seen.Select(static transition => (transition.From, transition.To));

    public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken)
    {
        lock (_seen)
        {
            _seen.Add(transition);
        }

        return ValueTask.CompletedTask;
    }
}
