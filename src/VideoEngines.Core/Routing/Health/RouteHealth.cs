namespace VideoEngines.Routing;

/// <summary>A snapshot of the engines and accounts that should not get a job now, and of how recent jobs went. Immutable; what is not listed is healthy.</summary>
public sealed class RouteHealth
{
    private readonly RouteHealthEntry[] _entries;
    private readonly Dictionary<VideoEngineId, int[]> _byEngine;
    private readonly Dictionary<VideoEngineId, RouteHealthRate> _rates = [];
    private readonly Dictionary<VideoEngineId, RouteHealthTime> _times = [];

    /// <summary>Initializes the snapshot.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="version">The version, for plans.</param>
    /// <param name="rates">How recent jobs went, for engines with enough of them.</param>
    /// <param name="times">How long recent jobs took, for engines with enough of them.</param>
    public RouteHealth(IEnumerable<RouteHealthEntry> entries, string? version = null, IEnumerable<RouteHealthRate>? rates = null, IEnumerable<RouteHealthTime>? times = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        _byEngine = Enumerable.Range(0, _entries.Length).GroupBy(i => _entries[i].Engine).ToDictionary(static g => g.Key, static g => g.ToArray());
        Version = version;
        Rates = rates is null ? [] : [.. rates];
        Times = times is null ? [] : [.. times];
        foreach (var rate in Rates)
        {
            _rates.TryAdd(rate.Engine, rate);
        }

        foreach (var time in Times)
        {
            _times.TryAdd(time.Engine, time);
        }
    }

    /// <summary>Gets the snapshot in which everything is healthy.</summary>
    public static RouteHealth Healthy { get; } = new([]);

    /// <summary>Gets the version.</summary>
    public string? Version { get; }

    /// <summary>Gets the entries.</summary>
    public IReadOnlyList<RouteHealthEntry> Entries => _entries;

    /// <summary>Gets how recent jobs went.</summary>
    public IReadOnlyList<RouteHealthRate> Rates { get; }

    /// <summary>Gets how long recent jobs took.</summary>
    public IReadOnlyList<RouteHealthTime> Times { get; }

    /// <summary>Tells the state of an account at a time.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="credential">The alias of the account; <see langword="null"/> looks at entries for all accounts only.</param>
    /// <param name="now">The time.</param>
    /// <returns>The worst state of the entries that fit; <see cref="RouteHealthState.Healthy"/> when none does.</returns>
    public RouteHealthState StateOf(VideoEngineId engine, string? credential, DateTimeOffset now)
    {
        var state = RouteHealthState.Healthy;
        foreach (var index in _byEngine.GetValueOrDefault(engine) ?? [])
        {
            var entry = _entries[index];
            if (entry.Credential is null || entry.Credential == credential)
            {
                var found = entry.StateAt(now);
                state = found > state ? found : state;
            }
        }

        return state;
    }

    internal RouteHealthRate? RateOf(VideoEngineId engine) => _rates.GetValueOrDefault(engine);

    internal RouteHealthTime? TimeOf(VideoEngineId engine) => _times.GetValueOrDefault(engine);

    /// <summary>Finds what keeps an account from getting a job.</summary>
    internal int Find(VideoEngineId engine, string? alias, DateTimeOffset now)
    {
        foreach (var index in _byEngine.GetValueOrDefault(engine) ?? [])
        {
            var entry = _entries[index];
            if ((entry.Credential is null || entry.Credential == alias) && entry.Blocks(now))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The same without what ends by itself: accounts that somebody must act on stay out.</summary>
    internal RouteHealth PausedOnly() => new(_entries.Where(static e => e.IsPaused), Version, Rates, Times);
}
