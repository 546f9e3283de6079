namespace VideoEngines.Routing;

/// <summary>
/// The health of one engine with one account. Submits and finished jobs are counted apart; the one that failed must go well once, with a single job at a time, before all is well again.
/// </summary>
/// <remarks>Thread-safe: every member takes the lock for a moment.</remarks>
internal sealed class EngineHealthCell(VideoEngineId engine, string credential, RoutingHealthOptions options)
{
    private const string KeyRefused = "its key was refused";
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(365);

    private readonly Lock _lock = new();
    private readonly SlidingCounts _submits = new(options.Window);
    private readonly SlidingCounts _jobs = new(options.Window);
    private readonly RecentTimes _times = new(options.TimeWindow);
    private HealthSignal _doubt;
    private DateTimeOffset _doubtedSince;
    private DateTimeOffset _forgottenAt;
    private DateTimeOffset _blockedUntil;
    private string _reason = string.Empty;
    private bool _isPaused;
    private bool _isAnnounced;
    private (string Attempt, DateTimeOffset Until)? _probe;

    public VideoEngineId Engine => engine;

    public string Credential => credential;

    /// <summary>Whether a routed job may go there now; takes the only place while it is not known how the engine is.</summary>
    public bool TryEnter(string attempt, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_isPaused || _blockedUntil > now)
            {
                return false;
            }

            if (_doubt == HealthSignal.None)
            {
                return true;
            }

            if (_probe is { } probe && probe.Attempt != attempt && probe.Until > now)
            {
                return false;
            }

            _probe = (attempt, now + options.ProbeTime);
            return true;
        }
    }

    /// <summary>Gives the only place back, if this attempt has it.</summary>
    public bool Leave(string attempt)
    {
        lock (_lock)
        {
            return LeaveLocked(attempt);
        }
    }

    public HealthChange Accepted(DateTimeOffset startedAt, DateTimeOffset now)
    {
        lock (_lock)
        {
            var change = Unpause();
            if (_doubt == HealthSignal.None)
            {
                _submits.Add(now, isGood: true);
            }

            return _doubt == HealthSignal.Submits && startedAt >= _doubtedSince && now >= _blockedUntil ? Recover() : change;
        }
    }

    public HealthChange Refused(string? attempt, VideoEngineException exception, DateTimeOffset startedAt, DateTimeOffset now)
    {
        lock (_lock)
        {
            // Without proof there may be a job: its end tells.
            var hasLeft = attempt is not null && exception is VideoSubmitRejectedException && LeaveLocked(attempt);
            var change = exception.Kind switch
            {
                // A token that could not be had this time is no refused key.
                VideoErrorKind.Authentication when exception.IsTransient => Block(now, now + options.Pause, "no token could be had", HealthSignal.Submits),
                VideoErrorKind.Authentication => PauseCredential(),
                VideoErrorKind.RateLimited or VideoErrorKind.ConcurrencyLimited or VideoErrorKind.ProviderFault or VideoErrorKind.Transport => SubmitFailed(exception, startedAt, now),
                _ => HealthChange.None,
            };
            return change.Or(hasLeft);
        }
    }

    /// <summary>A status was read, so that the key works.</summary>
    public HealthChange CredentialWorks()
    {
        lock (_lock)
        {
            return Unpause();
        }
    }

    /// <param name="attempt">The attempt.</param>
    /// <param name="isGood">Whether the engine did well; null when the end says nothing about it.</param>
    /// <param name="submittedAt">When the job was submitted.</param>
    /// <param name="time">How long it took; null when that is not known.</param>
    /// <param name="now">The time.</param>
    public HealthChange Ended(string attempt, bool? isGood, DateTimeOffset submittedAt, TimeSpan? time, DateTimeOffset now)
    {
        lock (_lock)
        {
            var hasLeft = LeaveLocked(attempt);
            if (time is { } took)
            {
                _times.Add(now, took);
            }

            // Jobs from before the pause belong to what was forgotten with it.
            if (isGood is null || submittedAt < _forgottenAt)
            {
                return HealthChange.None.Or(hasLeft);
            }

            if (isGood == false)
            {
                return CountFailure(_jobs, HealthSignal.Jobs, "jobs", submittedAt, now).Or(hasLeft);
            }

            _jobs.Add(now, isGood: true);
            return _doubt != HealthSignal.None && submittedAt >= _doubtedSince && now >= _blockedUntil ? Recover() : HealthChange.None.Or(hasLeft);
        }
    }

    public HealthChange Resume(out bool changed)
    {
        lock (_lock)
        {
            changed = _isPaused || _doubt != HealthSignal.None;
            _isPaused = false;
            _submits.Clear();
            _jobs.Clear();
            return Recover();
        }
    }

    /// <summary>What planning is to know; null when all is well.</summary>
    public RouteHealthEntry? ToEntry()
    {
        lock (_lock)
        {
            return _isPaused || _doubt != HealthSignal.None ? Entry() : null;
        }
    }

    /// <summary>Adds up counts and times, and tells when they change though nothing happens.</summary>
    public DateTimeOffset Collect(DateTimeOffset now, ref (int Good, int Bad) counts, List<long> times)
    {
        lock (_lock)
        {
            var submits = _submits.Totals(now);
            var jobs = _jobs.Totals(now);
            counts = (counts.Good + submits.Good + jobs.Good, counts.Bad + submits.Bad + jobs.Bad);
            _times.CopyTo(times, now);
            return new[] { _submits.NextChange(now), _jobs.NextChange(now), _times.NextChange(now) }.Min();
        }
    }

    private HealthChange SubmitFailed(VideoEngineException exception, DateTimeOffset startedAt, DateTimeOffset now)
    {
        if (exception.RetryAfter is not { } wait || wait <= TimeSpan.Zero)
        {
            return CountFailure(_submits, HealthSignal.Submits, "submits", startedAt, now);
        }

        // The provider's own time is exact: a pause of ours comes on top only when the share of failures asks for one.
        var tripped = _doubt == HealthSignal.None ? CountFailure(_submits, HealthSignal.Submits, "submits", startedAt, now) : HealthChange.None;
        var blocked = Block(now, now + (wait < LongestWait ? wait : LongestWait), Words(exception.Kind), HealthSignal.Submits);
        return tripped.Paused is null ? blocked : tripped with { Paused = Entry() };
    }

    private HealthChange CountFailure(SlidingCounts counts, HealthSignal signal, string what, DateTimeOffset startedAt, DateTimeOffset now)
    {
        if (_doubt != HealthSignal.None && startedAt >= _doubtedSince && now >= _blockedUntil)
        {
            return Trip("it failed again after a pause", signal, now);
        }

        // Submits that began before the doubt say nothing new; jobs still tell how jobs end.
        if (_doubt != HealthSignal.None && signal == HealthSignal.Submits)
        {
            return HealthChange.None;
        }

        counts.Add(now, isGood: false);
        var (good, bad) = counts.Totals(now);
        return good + bad >= options.MinimumSample && bad >= options.FailureShare * (good + bad) ? Trip($"{bad} of {good + bad} {what} failed", signal, now) : HealthChange.None;
    }

    /// <summary>The windows are forgotten, so that what led to this pause cannot lead to the next.</summary>
    private HealthChange Trip(string reason, HealthSignal signal, DateTimeOffset now)
    {
        _submits.Clear();
        _jobs.Clear();
        _forgottenAt = now;
        Block(now, now + options.Pause, reason, signal);
        _isAnnounced = true;
        return new HealthChange(true, Entry());
    }

    private HealthChange Block(DateTimeOffset now, DateTimeOffset until, string reason, HealthSignal signal)
    {
        _doubt = signal > _doubt ? signal : _doubt;
        _doubtedSince = now;
        if (until > _blockedUntil)
        {
            (_blockedUntil, _reason) = (until, reason);
        }

        return HealthChange.Quiet;
    }

    private HealthChange PauseCredential()
    {
        if (_isPaused)
        {
            return HealthChange.None;
        }

        (_isPaused, _isAnnounced) = (true, true);
        return new HealthChange(true, Entry());
    }

    private HealthChange Unpause()
    {
        if (!_isPaused)
        {
            return HealthChange.None;
        }

        _isPaused = false;
        return _doubt == HealthSignal.None ? Recover() : HealthChange.Quiet;
    }

    private HealthChange Recover()
    {
        var wasAnnounced = _isAnnounced;
        (_doubt, _blockedUntil, _probe, _isAnnounced) = (HealthSignal.None, default, null, false);
        return new HealthChange(true, IsResumed: wasAnnounced);
    }

    private bool LeaveLocked(string attempt)
    {
        if (_probe?.Attempt != attempt)
        {
            return false;
        }

        _probe = null;
        return true;
    }

    private RouteHealthEntry Entry() => new()
    {
        Engine = engine,
        Credential = credential,
        BlockedUntil = _blockedUntil == default ? null : _blockedUntil,
        ProbedUntil = _probe?.Until,
        IsPaused = _isPaused,
        Reason = _isPaused ? KeyRefused : _reason,
    };

    private static string Words(VideoErrorKind kind) => kind switch
    {
        VideoErrorKind.RateLimited => "rate limited",
        VideoErrorKind.ConcurrencyLimited => "too many jobs at the same time",
        VideoErrorKind.ProviderFault => "the provider failed",
        _ => "the provider could not be reached",
    };
}
