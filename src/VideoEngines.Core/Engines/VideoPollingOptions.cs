namespace VideoEngines;

/// <summary>When an engine's jobs are read. Ask an engine for it with <see cref="IVideoEngine.GetService"/>; the service key may be the engine id.</summary>
public sealed record VideoPollingOptions
{
    /// <summary>Gets the polling of engines that say nothing: quick at first (for fakes and local engines), backing off to 5 seconds.</summary>
    public static VideoPollingOptions Default { get; } = new()
    {
        FirstDelay = TimeSpan.Zero,
        MinDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromSeconds(5),
        Factor = 2,
    };

    /// <summary>Gets the wait before the first read.</summary>
    public TimeSpan FirstDelay { get; init; }

    /// <summary>Gets the wait between the first and the second read.</summary>
    public TimeSpan MinDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the longest wait between two reads.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the factor by which the wait grows; 1 or more.</summary>
    public double Factor { get; init; } = 1.5;

    /// <summary>Gets the share of each wait that is spread over jobs, from 0 to 1, so that many jobs are not read at the same moment.</summary>
    public double Jitter { get; init; } = 0.2;

    internal TimeSpan DelayBefore(int read, string attemptId)
    {
        if (read == 0)
        {
            return FirstDelay;
        }

        var delay = Math.Min(MinDelay.TotalMilliseconds * Math.Pow(Factor, read - 1), MaxDelay.TotalMilliseconds);
        // Spread by attempt and read instead of drawing a number: the same job waits the same way in every run.
        var spread = (StableHash(attemptId, read) / (double)uint.MaxValue * 2) - 1;
        return TimeSpan.FromMilliseconds(delay * (1 + (Jitter * spread)));
    }

    private static uint StableHash(string text, int salt)
    {
        var hash = 2166136261u ^ (uint)salt;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash ^= hash >> 15;
        return hash * 2246822519u;
    }
}
