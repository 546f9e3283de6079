using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VideoEngines.Routing;

/// <summary>
/// Remembers how engines are, per account: from submits, from the ends of jobs and from what providers ask. User errors, content refusals and cancellations never count. The memory of one process.
/// </summary>
internal sealed partial class EngineHealthMonitor : IEngineHealth
{
    private readonly ConcurrentDictionary<(VideoEngineId Engine, string Credential), EngineHealthCell> _cells = new();
    private readonly PublishedSnapshot<RouteHealth> _snapshot;
    private readonly RoutingHealthOptions _options;
    private readonly IEngineHealthObserver[] _observers;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<EngineHealthMonitor> _logger;

    public EngineHealthMonitor(IOptions<RoutingHealthOptions> options, IEnumerable<IEngineHealthObserver> observers, TimeProvider timeProvider, ILogger<EngineHealthMonitor> logger)
    {
        _options = options.Value;
        _observers = [.. observers];
        _timeProvider = timeProvider;
        _logger = logger;
        _snapshot = new(RouteHealth.Healthy, Build);
    }

    public RouteHealth Current => _snapshot.Get(_timeProvider.GetUtcNow());

    public bool Resume(VideoEngineId engine, string? credential = null)
    {
        var resumed = false;
        foreach (var cell in _cells.Values.Where(c => c.Engine == engine && (credential is null || c.Credential == credential)))
        {
            var change = cell.Resume(out var changed);
            resumed |= changed;
            Publish(cell, change);
        }

        return resumed;
    }

    /// <summary>Whether a routed job may go there now. While it is not known how the engine is, only one attempt may, until it ends or leaves.</summary>
    public bool TryEnter(VideoEngineId engine, string? credential, string attempt)
    {
        if (!_cells.TryGetValue(Key(engine, credential), out var cell))
        {
            return true;
        }

        var now = _timeProvider.GetUtcNow();
        var entered = cell.TryEnter(attempt, now);
        if (cell.ToEntry() is not null)
        {
            _snapshot.Changed(now);
        }

        return entered;
    }

    public void Leave(VideoEngineId engine, string? credential, string attempt)
    {
        if (_cells.TryGetValue(Key(engine, credential), out var cell) && cell.Leave(attempt))
        {
            _snapshot.Changed(_timeProvider.GetUtcNow());
        }
    }

    public void Accepted(VideoEngineId engine, string? credential, DateTimeOffset startedAt)
    {
        var cell = CellOf(engine, credential);
        Publish(cell, cell.Accepted(startedAt, _timeProvider.GetUtcNow()));
    }

    public void Refused(VideoEngineId engine, string? credential, string? attempt, VideoEngineException exception, DateTimeOffset startedAt)
    {
        var cell = CellOf(engine, credential);
        Publish(cell, cell.Refused(attempt, exception, startedAt, _timeProvider.GetUtcNow()));
    }

    public void CredentialWorks(VideoEngineId engine, string? credential)
    {
        if (_cells.TryGetValue(Key(engine, credential), out var cell) && cell.CredentialWorks() is { IsChange: true } change)
        {
            Publish(cell, change);
        }
    }

    public void Ended(VideoEngineId engine, string? credential, string attempt, bool? isGood, DateTimeOffset submittedAt, TimeSpan? time)
    {
        var cell = CellOf(engine, credential);
        Publish(cell, cell.Ended(attempt, isGood, submittedAt, time, _timeProvider.GetUtcNow()));
    }

    private static (VideoEngineId Engine, string Credential) Key(VideoEngineId engine, string? credential) => (engine, credential ?? ProviderOptions.DefaultAccount);

    private EngineHealthCell CellOf(VideoEngineId engine, string? credential) =>
        _cells.GetOrAdd(Key(engine, credential), static (key, options) => new EngineHealthCell(key.Engine, key.Credential, options), _options);

    private void Publish(EngineHealthCell cell, HealthChange change)
    {
        if (change.IsChange)
        {
            _snapshot.Changed(_timeProvider.GetUtcNow());
        }
        else
        {
            _snapshot.ChangedALittle();
        }

        if (change.Paused is { } entry)
        {
            LogPaused(entry.Engine, cell.Credential, entry.Reason);
            Notify(static (observer, entry) => observer.OnPaused(entry), entry);
        }

        if (change.IsResumed)
        {
            LogResumed(cell.Engine, cell.Credential);
            Notify(static (observer, cell) => observer.OnResumed(cell.Engine, cell.Credential), cell);
        }
    }

    private void Notify<T>(Action<IEngineHealthObserver, T> tell, T what)
    {
        foreach (var observer in _observers)
        {
            try
            {
                tell(observer, what);
            }
            catch (Exception exception)
            {
                LogObserverFailed(exception, observer.GetType().Name);
            }
        }
    }

    private (RouteHealth Value, DateTimeOffset ValidUntil) Build(DateTimeOffset now, string version)
    {
        var validUntil = DateTimeOffset.MaxValue;
        var entries = new List<RouteHealthEntry>();
        var rates = new List<RouteHealthRate>();
        var times = new List<RouteHealthTime>();
        foreach (var engine in _cells.Values.GroupBy(static c => c.Engine).OrderBy(static g => g.Key.ToString(), StringComparer.Ordinal))
        {
            (int Good, int Bad) counts = default;
            var ticks = new List<long>();
            foreach (var cell in engine.OrderBy(static c => c.Credential, StringComparer.Ordinal))
            {
                var next = cell.Collect(now, ref counts, ticks);
                validUntil = next < validUntil ? next : validUntil;
                if (cell.ToEntry() is { } entry)
                {
                    entries.Add(entry);
                }
            }

            if (counts.Good + counts.Bad >= _options.MinimumSample)
            {
                rates.Add(new(engine.Key, counts.Good, counts.Good + counts.Bad));
            }

            if (ticks.Count >= _options.MinimumSample)
            {
                ticks.Sort();
                times.Add(new(engine.Key, Percentile(ticks, 50), Percentile(ticks, 95), ticks.Count));
            }
        }

        return (entries.Count + rates.Count + times.Count == 0 ? RouteHealth.Healthy : new RouteHealth(entries, version, rates, times), validUntil);
    }

    private static TimeSpan Percentile(List<long> sorted, int percent) => new(sorted[Math.Max(0, (((sorted.Count * percent) + 99) / 100) - 1)]);

    [LoggerMessage(420, LogLevel.Warning, "{Engine} gets no more jobs with the account {Credential} for now: {Reason}", EventName = "EnginePaused")]
    private partial void LogPaused(VideoEngineId engine, string credential, string reason);

    [LoggerMessage(421, LogLevel.Information, "{Engine} gets jobs with the account {Credential} again", EventName = "EngineResumed")]
    private partial void LogResumed(VideoEngineId engine, string credential);

    [LoggerMessage(422, LogLevel.Warning, "Health observer {Observer} failed", EventName = "HealthObserverFailed")]
    private partial void LogObserverFailed(Exception exception, string observer);
}
