namespace VideoEngines.Routing;

/// <summary>A snapshot of the places for jobs that run at the same time. Immutable.</summary>
public sealed class RouteSlots
{
    private readonly RouteSlotEntry[] _entries;

    /// <summary>Initializes the snapshot.</summary>
    /// <param name="entries">The entries; an engine that is not listed has no known limit.</param>
    /// <param name="version">The version, for plans.</param>
    public RouteSlots(IEnumerable<RouteSlotEntry> entries, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
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
        foreach (var entry in _entries)
        {
            if (entry.Engine == engine)
            {
                sum = sum is null ? entry : sum with { Limit = sum.Limit + entry.Limit, InUse = sum.InUse + entry.InUse, Waiting = sum.Waiting + entry.Waiting };
            }
        }

        return sum;
    }
}
