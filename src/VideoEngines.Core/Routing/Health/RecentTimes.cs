namespace VideoEngines.Routing;

/// <summary>How long the last jobs took, from submit to end. Keeps a bounded number. Not thread-safe.</summary>
internal sealed class RecentTimes(TimeSpan window)
{
    private const int Capacity = 128;

    private readonly (long EndedAt, long Ticks)[] _jobs = new (long, long)[Capacity];
    private int _next;

    public void Add(DateTimeOffset endedAt, TimeSpan time)
    {
        _jobs[_next] = (endedAt.UtcTicks, time.Ticks);
        _next = (_next + 1) % Capacity;
    }

    public void CopyTo(List<long> times, DateTimeOffset now)
    {
        foreach (var (endedAt, ticks) in _jobs)
        {
            if (endedAt > now.UtcTicks - window.Ticks)
            {
                times.Add(ticks);
            }
        }
    }

    /// <summary>When a time falls out of the window.</summary>
    public DateTimeOffset NextChange(DateTimeOffset now)
    {
        var first = long.MaxValue;
        foreach (var (endedAt, _) in _jobs)
        {
            first = endedAt > now.UtcTicks - window.Ticks && endedAt < first ? endedAt : first;
        }

        return first == long.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(first, TimeSpan.Zero) + window;
    }
}
