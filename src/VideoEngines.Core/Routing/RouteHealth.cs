namespace VideoEngines.Routing;

/// <summary>A snapshot of the engines and accounts that should not get a job now. Immutable; what is not listed is healthy.</summary>
public sealed class RouteHealth
{
    private readonly RouteHealthEntry[] _entries;

    /// <summary>Initializes the snapshot.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="version">The version, for plans.</param>
    /// <param name="rates">How recent jobs went, for engines with enough of them.</param>
    public RouteHealth(IEnumerable<RouteHealthEntry> entries, string? version = null, IEnumerable<RouteHealthRate>? rates = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        Version = version;
        Rates = rates is null ? [] : [.. rates];
    }

    /// <summary>Gets the snapshot in which everything is healthy.</summary>
    public static RouteHealth Healthy { get; } = new([]);

    /// <summary>Gets the version.</summary>
    public string? Version { get; }

    /// <summary>Gets the entries.</summary>
    public IReadOnlyList<RouteHealthEntry> Entries => _entries;

    /// <summary>Gets how recent jobs went.</summary>
    public IReadOnlyList<RouteHealthRate> Rates { get; }

    internal RouteHealthRate? RateOf(VideoEngineId engine)
    {
        foreach (var rate in Rates)
        {
            if (rate.Engine == engine)
            {
                return rate;
            }
        }

        return null;
    }

    /// <summary>Finds what keeps an account from getting a job.</summary>
    internal int Find(VideoEngineId engine, string? alias, DateTimeOffset now)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            var entry = _entries[i];
            if (entry.Engine == engine && (entry.Credential is null || entry.Credential == alias) && entry.Blocks(now))
            {
                return i;
            }
        }

        return -1;
    }
}
