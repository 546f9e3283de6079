using VideoEngines.Emulator.Billing;

namespace VideoEngines.Emulator.Jobs;

/// <summary>One accepted job. Its state and its bill are functions of the timeline and the time asked about.</summary>
internal sealed class Job
{
    private readonly Lock _gate = new();
    private readonly List<string> _callbacks = [];
    private JobTimeline _timeline;
    private decimal _costFactor = 1;
    private decimal? _nextCostFactor;

    public Job(string id, JobSpec spec, ulong seed, DateTimeOffset acceptedAt, TimeSpan queueTime, TimeSpan renderTime)
    {
        Id = id;
        Spec = spec;
        Seed = seed;
        AcceptedAt = acceptedAt;
        QueueTime = queueTime;
        RenderTime = renderTime;
        _timeline = PlanFrom(acceptedAt, JobOutcome.Success);
    }

    public string Id { get; }

    public JobSpec Spec { get; }

    public ulong Seed { get; }

    public DateTimeOffset AcceptedAt { get; }

    public TimeSpan QueueTime { get; }

    public TimeSpan RenderTime { get; private set; }

    public JobTimeline Timeline => Volatile.Read(ref _timeline);

    public void StartAt(DateTimeOffset start) => Change(now => PlanFrom(start, now.Outcome));

    public void EndWith(JobOutcome outcome) => Change(now => now with { Outcome = outcome });

    public void NeverEnd()
    {
        RenderTime = TimeSpan.MaxValue;
        Change(now => PlanFrom(now.StartsAt, now.Outcome));
    }

    public void SucceedAt(DateTimeOffset time) => Change(now => now.EndsAt <= time ? now : new JobTimeline
    {
        StartsAt = Earlier(now.StartsAt, time),
        RunsAt = Earlier(now.RunsAt, time),
        EndsAt = time,
        Outcome = JobOutcome.Success,
    });

    /// <summary>What a DELETE does where it means both: cancels an active job, deletes an ended one; false when it is gone already.</summary>
    public bool TryRemove(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_timeline.Cancelled || _timeline.Deleted)
                return false;
            Volatile.Write(ref _timeline, now < _timeline.EndsAt
                ? _timeline with { Cancelled = true, EndsAt = now }
                : _timeline with { Deleted = true });
            return true;
        }
    }

    /// <summary>From the next read on, the job costs <paramref name="factor"/> times its price.</summary>
    public void ChangeCostAtNextRead(decimal factor)
    {
        lock (_gate)
            _nextCostFactor = factor;
    }

    /// <summary>Tells that a read of this ended job is about to be answered.</summary>
    public void BeforeRead()
    {
        lock (_gate)
        {
            _costFactor = _nextCostFactor ?? _costFactor;
            _nextCostFactor = null;
        }
    }

    public decimal BilledAt(DateTimeOffset now)
    {
        var timeline = Timeline;
        var price = Spec.Price * CostFactor();
        if (timeline.Cancelled)
            return FailureBillingTable.IsCharged(Spec.Provider, FailureBillingTable.Cancelled) ? price : 0;
        var failed = !timeline.Outcome.Succeeds && now >= timeline.EndsAt;
        return failed && !FailureBillingTable.IsCharged(Spec.Provider, timeline.Outcome.Code) ? 0 : price;
    }

    public void AddCallback(string text)
    {
        lock (_gate)
            _callbacks.Add(text);
    }

    public EmulatedJob Snapshot(EmulatedClock clock, DateTimeOffset now)
    {
        var timeline = Timeline;
        var billed = BilledAt(now);
        return new EmulatedJob
        {
            Provider = Spec.Provider,
            Id = Id,
            ExternalId = Spec.ExternalId,
            Tag = Spec.Tag,
            BodyHash = Spec.BodyHash,
            Model = Spec.Model,
            State = timeline.StateAt(now),
            AcceptedAt = clock.ToWall(AcceptedAt),
            Unit = Spec.Unit,
            Price = Spec.Price,
            Billed = billed,
            BilledUsd = billed * Spec.UsdPerUnit,
            Width = Spec.Width,
            Height = Spec.Height,
            Duration = Spec.Duration,
            HasAudio = Spec.Audio,
            Failure = timeline.StateAt(now) == EmulatedJobState.Failed ? timeline.Outcome.Code ?? timeline.Outcome.Message : null,
            Callbacks = Callbacks(),
        };
    }

    private decimal CostFactor()
    {
        lock (_gate)
            return _costFactor;
    }

    private string[] Callbacks()
    {
        lock (_gate)
            return [.. _callbacks];
    }

    private JobTimeline PlanFrom(DateTimeOffset start, JobOutcome outcome)
    {
        if (start == JobTimeline.Never)
            return new JobTimeline { StartsAt = start, RunsAt = start, EndsAt = start, Outcome = outcome };
        var runs = start + QueueTime;
        return new JobTimeline
        {
            StartsAt = start,
            RunsAt = runs,
            EndsAt = RenderTime == TimeSpan.MaxValue ? JobTimeline.Never : runs + RenderTime,
            Outcome = outcome,
        };
    }

    private void Change(Func<JobTimeline, JobTimeline> change)
    {
        lock (_gate)
        {
            if (!_timeline.Cancelled && !_timeline.Deleted)
                Volatile.Write(ref _timeline, change(_timeline));
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
