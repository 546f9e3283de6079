using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Leases places for jobs that run at the same time, by attempt. The memory of one process: jobs of other processes, or from before its start, are not counted.</summary>
internal sealed class EngineSlots
{
    private static readonly TimeSpan DefaultLease = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(VideoEngineId Engine, string Credential), SlotPool?> _pools = new();
    private readonly ConcurrentDictionary<string, SlotPool> _held = new(StringComparer.Ordinal);
    private readonly PublishedSnapshot<RouteSlots> _snapshot;
    private readonly EngineCatalog _catalog;
    private readonly RoutingSlotOptions _options;
    private readonly (EnginePattern Pattern, int Limit)[] _limits;
    private readonly TimeProvider _timeProvider;

    public EngineSlots(EngineCatalog catalog, IOptions<RoutingSlotOptions> options, TimeProvider timeProvider)
    {
        _catalog = catalog;
        _options = options.Value;
        _limits =
        [
            .. _options.Limits
                .OrderBy(static p => p.Key.Contains('*', StringComparison.Ordinal)).ThenByDescending(static p => p.Key.Length).ThenBy(static p => p.Key, StringComparer.Ordinal)
                .Select(static p => (EnginePattern.Parse(p.Key), p.Value)),
        ];
        _timeProvider = timeProvider;
        _snapshot = new(RouteSlots.Unlimited, Build);
    }

    public RouteSlots Current => _snapshot.Get(_timeProvider.GetUtcNow());

    public int? LimitOf(VideoEngineId engine)
    {
        foreach (var (pattern, limit) in _limits)
        {
            if (pattern.Matches(engine))
            {
                return limit;
            }
        }

        return _catalog.TryGetOffer(engine, out var offer) && offer.Concurrency is { QueuesExcess: CapabilitySupport.No, MaxJobs: { } most } ? most : null;
    }

    /// <summary>Takes a place for an attempt, after waiting for one as long as the options say.</summary>
    /// <returns>Whether there was one; also when there is no limit.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled; no place is taken.</exception>
    public async ValueTask<bool> TakeAsync(VideoEngineId engine, string? credential, string attempt, CancellationToken cancellationToken)
    {
        if (PoolOf(engine, credential) is not { } pool)
        {
            return true;
        }

        // The time of a submit is added: the job's own deadline is known only when it is accepted.
        var lease = (_options.LeaseTime ?? DefaultLease) + JobKeyGate.SubmitIsOver;
        var now = _timeProvider.GetUtcNow();
        _held[attempt] = pool;
        var isTaken = pool.TryTake(attempt, lease, now, _options.MaxWait > TimeSpan.Zero, out var waiter);
        _snapshot.Changed(now);
        try
        {
            isTaken = isTaken || (waiter is not null && await WaitAsync(pool, waiter, now + _options.MaxWait, cancellationToken).ConfigureAwait(false));
            return isTaken;
        }
        finally
        {
            if (!isTaken)
            {
                _held.TryRemove(attempt, out _);
                _snapshot.Changed(_timeProvider.GetUtcNow());
            }
        }
    }

    /// <summary>Keeps the place of an attempt until its job's deadline, or as long as the options say.</summary>
    public void Keep(string attempt, DateTimeOffset? deadline)
    {
        if (_held.TryGetValue(attempt, out var pool))
        {
            var now = _timeProvider.GetUtcNow();
            pool.Extend(attempt, _options.LeaseTime is { } lease ? now + lease : deadline ?? now + DefaultLease);
            _snapshot.Changed(now);
        }
    }

    public void Release(string attempt)
    {
        if (_held.TryRemove(attempt, out var pool))
        {
            var now = _timeProvider.GetUtcNow();
            pool.Release(attempt, now);
            _snapshot.Changed(now);
        }
    }

    private async Task<bool> WaitAsync(SlotPool pool, SlotWaiter waiter, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = _timeProvider.GetUtcNow();
            if (pool.IsGranted(waiter, now, isOver: now >= deadline))
            {
                return true;
            }

            if (now >= deadline)
            {
                return false;
            }

            // A lease that runs out is noticed by whoever waits: no timer of its own.
            var until = pool.NextExpiry() is var expiry && expiry < deadline ? expiry : deadline;
            try
            {
                await waiter.Granted.Task.WaitAsync(until > now ? until - now : TimeSpan.Zero, _timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
            }
            catch (OperationCanceledException)
            {
                if (pool.IsGranted(waiter, _timeProvider.GetUtcNow(), isOver: true))
                {
                    pool.Release(waiter.Attempt, _timeProvider.GetUtcNow());
                }

                throw;
            }
        }
    }

    private SlotPool? PoolOf(VideoEngineId engine, string? credential) => _pools.GetOrAdd(
        (engine, credential ?? ProviderOptions.DefaultAccount),
        static (key, self) => self.LimitOf(key.Engine) is { } limit ? new SlotPool(key.Engine, key.Credential, limit, attempt => self._held.TryRemove(attempt, out _)) : null,
        this);

    private (RouteSlots Value, DateTimeOffset ValidUntil) Build(DateTimeOffset now, string version)
    {
        var validUntil = DateTimeOffset.MaxValue;
        var entries = new List<RouteSlotEntry>();
        foreach (var pool in _pools.Values)
        {
            if (pool is null)
            {
                continue;
            }

            entries.Add(pool.ToEntry(now, _options.MaxWait > TimeSpan.Zero));
            var next = pool.NextExpiry();
            validUntil = next < validUntil ? next : validUntil;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal($"{a.Engine} {a.Credential}", $"{b.Engine} {b.Credential}"));
        return (new RouteSlots(entries, version), validUntil);
    }
}
