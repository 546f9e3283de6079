namespace VideoEngines.Routing;

/// <summary>Counts what went well and what did not over a sliding window, in tenths of it. Not thread-safe.</summary>
internal sealed class SlidingCounts(TimeSpan window)
{
    private const int Count = 10;

    private readonly long _width = Math.Max(1, window.Ticks / Count);
    private readonly (long Index, int Good, int Bad)[] _buckets = new (long, int, int)[Count];

    public void Add(DateTimeOffset now, bool isGood)
    {
        var index = now.UtcTicks / _width;
        ref var bucket = ref _buckets[index % Count];
        if (bucket.Index != index)
        {
            bucket = (index, 0, 0);
        }

        bucket = isGood ? bucket with { Good = bucket.Good + 1 } : bucket with { Bad = bucket.Bad + 1 };
    }

    public (int Good, int Bad) Totals(DateTimeOffset now)
    {
        var (good, bad) = (0, 0);
        foreach (var bucket in _buckets)
        {
            if (IsLive(bucket.Index, now))
            {
                good += bucket.Good;
                bad += bucket.Bad;
            }
        }

        return (good, bad);
    }

    /// <summary>When the totals change though nothing is added.</summary>
    public DateTimeOffset NextChange(DateTimeOffset now)
    {
        var next = DateTimeOffset.MaxValue;
        foreach (var (index, good, bad) in _buckets)
        {
            if (good + bad > 0 && IsLive(index, now))
            {
                var end = new DateTimeOffset((index + Count) * _width, TimeSpan.Zero);
                next = end < next ? end : next;
            }
        }

        return next;
    }

    public void Clear() => Array.Clear(_buckets);

    private bool IsLive(long index, DateTimeOffset now)
    {
        var current = now.UtcTicks / _width;
        return index > current - Count && index <= current;
    }
}
