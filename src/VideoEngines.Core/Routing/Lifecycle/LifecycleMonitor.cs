using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.DependencyInjection;
using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Knows the engines in use from transitions, the job store and policies, and compares their lives with the clock.</summary>
internal sealed partial class LifecycleMonitor : ILifecycleMonitor
{
    private readonly EngineCatalog _catalog;
    private readonly EngineRegistry _engines;
    private readonly RoutingPolicies _policies;
    private readonly IVideoJobStore _store;
    private readonly ILifecycleObserver[] _observers;
    private readonly LifecycleOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<LifecycleMonitor> _logger;
    private readonly ConcurrentDictionary<VideoEngineId, DateTimeOffset> _lastSeen = new();
    private readonly ConcurrentDictionary<VideoEngineId, DateOnly> _toldOn = new();

    public LifecycleMonitor(
        EngineCatalog catalog,
        EngineRegistry engines,
        RoutingPolicies policies,
        IVideoJobStore store,
        IEnumerable<ILifecycleObserver> observers,
        IOptions<LifecycleOptions> options,
        TimeProvider timeProvider,
        ILogger<LifecycleMonitor> logger)
    {
        _catalog = catalog;
        _engines = engines;
        _policies = policies;
        _store = store;
        _observers = [.. observers];
        _options = options.Value;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    public LifecycleReport GetReport()
    {
        var now = _timeProvider.GetUtcNow();
        var named = NamedByPolicies();
        var notices = _lastSeen.Keys.Union(named.Keys)
            .Select(engine => Look(engine, now, named.GetValueOrDefault(engine)))
            .OfType<LifecycleNotice>()
            .OrderBy(static notice => notice.State == LifecycleState.Retired ? 0 : 1)
            .ThenBy(static notice => notice.RetiredOn ?? DateOnly.MaxValue)
            .ThenBy(static notice => notice.Engine.ToString(), StringComparer.Ordinal);
        return new LifecycleReport(now, [.. notices]);
    }

    public async ValueTask<LifecycleReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var record in _store.ListUnfinishedAsync(cancellationToken).ConfigureAwait(false))
        {
            // A job under way is in use now, however long ago it was sent.
            MarkSeen(record.EngineId, _timeProvider.GetUtcNow());
        }

        var report = GetReport();
        foreach (var notice in report.Notices)
        {
            TellOnceADay(notice, report.Now);
        }

        return report;
    }

    /// <summary>Takes in that an engine has had a job at this moment.</summary>
    public void Saw(VideoEngineId engine)
    {
        var now = _timeProvider.GetUtcNow();
        MarkSeen(engine, now);
        if (_lastSeen.ContainsKey(engine) && Look(engine, now, null) is { } notice)
        {
            TellOnceADay(notice, now);
        }
    }

    // Only engines of the catalog have a life that is known, so memory is bounded by it.
    private void MarkSeen(VideoEngineId engine, DateTimeOffset at)
    {
        if (_catalog.TryGetOffer(engine, out _))
        {
            _lastSeen.AddOrUpdate(engine, at, (_, before) => at > before ? at : before);
        }
    }

    private LifecycleNotice? Look(VideoEngineId engine, DateTimeOffset now, List<string>? policies)
    {
        if (!_catalog.TryGetOffer(engine, out var offer) || _engines.FindAccess(engine) is { HasOwnAddress: true })
        {
            return null;
        }

        DateTimeOffset? seen = _lastSeen.TryGetValue(engine, out var last) ? last : null;
        var use = (seen is { } at && now - at <= _options.InUseFor ? EngineUse.Jobs : EngineUse.None) | (policies is null ? EngineUse.None : EngineUse.Policy);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var life = offer.Lifecycle;
        var isDeprecated = life.State == LifecycleState.Deprecated || today >= life.DeprecatedOn;
        if (use == EngineUse.None || !(life.IsRetired(today) || isDeprecated || IsNear(life.RetiredOn, now) || IsNear(life.DeprecatedOn, now)))
        {
            return null;
        }

        return new()
        {
            Engine = engine,
            State = life.IsRetired(today) ? LifecycleState.Retired : isDeprecated ? LifecycleState.Deprecated : life.State,
            DeprecatedOn = life.DeprecatedOn,
            RetiredOn = life.RetiredOn,
            DaysLeft = life.RetiredOn is { } day ? day.DayNumber - today.DayNumber : null,
            Successor = life.Successor,
            Use = use,
            LastSeen = seen,
            Policies = policies ?? [],
        };
    }

    private bool IsNear(DateOnly? day, DateTimeOffset now) =>
        day is { } known && new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) - now <= _options.WarnBefore;

    private Dictionary<VideoEngineId, List<string>> NamedByPolicies()
    {
        var named = new Dictionary<VideoEngineId, List<string>>();
        foreach (var policy in _policies.All())
        {
            var patterns = policy.Rules.SelectMany(static rule => rule.Prefer.Concat(rule.Only).Concat(rule.Avoid)).Select(static pattern => pattern.ToString()).Distinct();
            foreach (var pattern in patterns)
            {
                if (VideoEngineId.TryParse(pattern, out var engine) && _engines.FindAccess(engine) is not null)
                {
                    (named.TryGetValue(engine, out var names) ? names : named[engine] = []).Add(policy.Name);
                }
            }
        }

        return named;
    }

    private void TellOnceADay(LifecycleNotice notice, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (!TryTake(notice.Engine, today))
        {
            return;
        }

        if (notice.State == LifecycleState.Retired)
        {
            LogRetired(notice.Describe());
        }
        else
        {
            LogRetires(notice.Describe());
        }

        foreach (var observer in _observers)
        {
            try
            {
                observer.OnNotice(notice);
            }
            catch (Exception exception)
            {
                LogObserverFailed(exception, observer.GetType().Name);
            }
        }
    }

    /// <summary>Whether this caller is the one to tell of the engine today.</summary>
    private bool TryTake(VideoEngineId engine, DateOnly today)
    {
        while (true)
        {
            if (!_toldOn.TryGetValue(engine, out var before))
            {
                if (_toldOn.TryAdd(engine, today))
                {
                    return true;
                }
            }
            else if (before >= today)
            {
                return false;
            }
            else if (_toldOn.TryUpdate(engine, today, before))
            {
                return true;
            }
        }
    }

    [LoggerMessage(430, LogLevel.Warning, "{Notice}", EventName = "EngineRetires")]
    private partial void LogRetires(string notice);

    [LoggerMessage(431, LogLevel.Error, "{Notice}", EventName = "EngineRetired")]
    private partial void LogRetired(string notice);

    [LoggerMessage(432, LogLevel.Error, "The lifecycle observer {Observer} failed", EventName = "LifecycleObserverFailed")]
    private partial void LogObserverFailed(Exception exception, string observer);
}
