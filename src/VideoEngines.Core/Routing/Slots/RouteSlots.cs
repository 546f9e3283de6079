namespace VideoEngines.Routing;

/// <summary>A snapshot of the places for jobs that run at the same time. Immutable.</summary>
public sealed class RouteSlots
{
    private readonly RouteSlotEntry[] _entries;
    private readonly Dictionary<VideoEngineId, int[]> _byEngine;

    /// <summary>Initializes the snapshot.</summary>
    /// <param name="entries">The entries; an engine that is not listed has no known limit, or no job yet.</param>
    /// <param name="version">The version, for plans.</param>
    public RouteSlots(IEnumerable<RouteSlotEntry> entries, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        _byEngine = Enumerable.Range(0, _entries.Length).GroupBy(i => _entries[i].Engine).ToDictionary(static g => g.Key, static g => g.ToArray());
        Version = version;
    }

    /// <summary>Gets the snapshot in which no limit is known.</summary>
    public static RouteSlots Unlimited { get; } = new([]);

    /// <summary>Gets the version.</summary>
    public string? Version { get; }

    /// <summary>Gets the entries.</summary>
    public IReadOnlyList<RouteSlotEntry> Entries => _entries;

    /// <summary>The places of an engine over its accounts; null when no limit is known.</summary>
    internal RouteSlotEntry? Find(VideoEngineId engine)
    {
        RouteSlotEntry? sum = null;
        foreach (var index in _byEngine.GetValueOrDefault(engine) ?? [])
        {
            var entry = _entries[index];
            sum = sum is null ? entry : sum with { Limit = sum.Limit + entry.Limit, InUse = sum.InUse + entry.InUse, Waiting = sum.Waiting + entry.Waiting };
        }

        return sum;
    }

    /// <summary>Finds the full entry that keeps an account from getting a job.</summary>
    internal int FindFull(VideoEngineId engine, string? alias)
    {
        foreach (var index in _byEngine.GetValueOrDefault(engine) ?? [])
        {
            var entry = _entries[index];
            if ((entry.Credential is null || entry.Credential == alias) && entry.Blocks)
            {
                return index;
            }
        }

        return -1;
    }
}
