namespace VideoEngines.Emulator.Jobs;

/// <summary>When a job changes state, in emulated time. Swapped as a whole, so that a reader never sees half a change.</summary>
internal sealed record JobTimeline
{
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>When it gets a slot.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset RunsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required JobOutcome Outcome { get; init; }

    public bool Cancelled { get; init; }

    public bool Deleted { get; init; }

    public EmulatedJobState StateAt(DateTimeOffset now) => this switch
    {
        { Deleted: true } => EmulatedJobState.Deleted,
        { Cancelled: true } => EmulatedJobState.Cancelled,
        _ => ProgressAt(now),
    };

    private EmulatedJobState ProgressAt(DateTimeOffset now)
    {
        if (now < StartsAt)
            return EmulatedJobState.Throttled;
        if (now < RunsAt)
            return EmulatedJobState.Queued;
        if (now < EndsAt)
            return EmulatedJobState.Running;
        return Outcome.Succeeds ? EmulatedJobState.Succeeded : EmulatedJobState.Failed;
    }
}
