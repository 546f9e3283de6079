using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>Which engines must be left alone: until the latest time that a provider asked for, and while a key is known to be refused. What one host has seen.</summary>
internal sealed class HealthLaw
{
    private readonly Dictionary<VideoEngineId, DateTimeOffset> _deadlines = [];
    private readonly HashSet<VideoEngineId> _refusedKeys = [];

    public void Answered(ProviderSubmit submit, bool isGivenUp, DateTimeOffset now)
    {
        // A caller who gave up hears neither a time to wait nor a reason.
        if (submit.Fate == SubmitFate.Accept)
        {
            _refusedKeys.Remove(submit.Engine.Id);
        }
        else if (submit.Fate == SubmitFate.Refuse || (!isGivenUp && submit.LossForm == SubmitAnswers.FaultForm))
        {
            if (submit.Fate == SubmitFate.Refuse && submit.RefusedAs == VideoErrorKind.Authentication)
            {
                _refusedKeys.Add(submit.Engine.Id);
            }

            if (submit.RetryAfter is { } wait && !(_deadlines.TryGetValue(submit.Engine.Id, out var until) && until >= now + wait))
            {
                _deadlines[submit.Engine.Id] = now + wait;
            }
        }
    }

    public void Read(VideoEngineId engine, VideoErrorKind? fault)
    {
        if (fault == VideoErrorKind.Authentication)
        {
            _refusedKeys.Add(engine);
        }
        else if (fault is null)
        {
            _refusedKeys.Remove(engine);
        }
    }

    public void Resumed(VideoEngineId engine)
    {
        _deadlines.Remove(engine);
        _refusedKeys.Remove(engine);
    }

    /// <summary>A new process knows nothing of what the one before has seen.</summary>
    public void Forget()
    {
        _deadlines.Clear();
        _refusedKeys.Clear();
    }

    /// <summary>Says why nothing may be sent now; null when it may.</summary>
    public string? Forbids(VideoEngineId engine, bool triesAnyway, DateTimeOffset now) =>
        _refusedKeys.Contains(engine) ? $"the key of {engine} was refused and nothing has shown that it works again"
        : !triesAnyway && _deadlines.TryGetValue(engine, out var until) && until > now ? $"{engine} asked to be left alone for {(until - now).TotalSeconds} more seconds"
        : null;
}
