namespace VideoEngines.Routing;

/// <summary>The places of one engine with one account: leases by attempt, and who waits, first come first served. Thread-safe: every member takes the lock for a moment.</summary>
internal sealed class SlotPool(VideoEngineId engine, string credential, int limit, Action<string> onExpired)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _leases = new(StringComparer.Ordinal);
    private readonly LinkedList<SlotWaiter> _waiting = [];

    public VideoEngineId Engine => engine;

    public string Credential => credential;

    public int Limit => limit;

    /// <summary>Takes a place, or joins those who wait for one.</summary>
    /// <param name="attempt">The attempt; one that has a place keeps it.</param>
    /// <param name="lease">How long the place is kept at most.</param>
    /// <param name="now">The time.</param>
    /// <param name="canWait">Whether to wait.</param>
    /// <param name="waiter">Who waits; null when a place was taken, or none is free and waiting is not wanted.</param>
    /// <returns>Whether a place was taken.</returns>
    public bool TryTake(string attempt, TimeSpan lease, DateTimeOffset now, bool canWait, out SlotWaiter? waiter)
    {
        lock (_lock)
        {
            waiter = null;
            Expire(now);
            if (_leases.ContainsKey(attempt))
            {
                return true;
            }

            if (_waiting.Count == 0 && _leases.Count < limit)
            {
                _leases[attempt] = now + lease;
                return true;
            }

            if (canWait)
            {
                waiter = new SlotWaiter(attempt, lease);
                waiter.Node = _waiting.AddLast(waiter);
            }

            return false;
        }
    }

    /// <summary>Looks again whether a waiter has a place; afterwards it waits no longer when <paramref name="isOver"/>.</summary>
    public bool IsGranted(SlotWaiter waiter, DateTimeOffset now, bool isOver)
    {
        lock (_lock)
        {
            Expire(now);
            if (waiter.Node is null)
            {
                return true;
            }

            if (isOver)
            {
                _waiting.Remove(waiter.Node);
                waiter.Node = null;
            }

            return false;
        }
    }

    /// <summary>Ends a lease at another time, if there is one.</summary>
    public void Extend(string attempt, DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_leases.ContainsKey(attempt))
            {
                _leases[attempt] = until;
            }
        }
    }

    /// <summary>Frees a place for the one who waits longest.</summary>
    public bool Release(string attempt, DateTimeOffset now)
    {
        lock (_lock)
        {
            var released = _leases.Remove(attempt);
            Expire(now);
            return released;
        }
    }

    /// <summary>When the first lease runs out.</summary>
    public DateTimeOffset NextExpiry()
    {
        lock (_lock)
        {
            return _leases.Count == 0 ? DateTimeOffset.MaxValue : _leases.Values.Min();
        }
    }

    public RouteSlotEntry ToEntry(DateTimeOffset now, bool canWait)
    {
        lock (_lock)
        {
            Expire(now);
            return new() { Engine = engine, Credential = credential, Limit = limit, InUse = _leases.Count, Waiting = _waiting.Count, CanWait = canWait };
        }
    }

    private void Expire(DateTimeOffset now)
    {
        foreach (var (attempt, until) in _leases)
        {
            if (until <= now)
            {
                _leases.Remove(attempt);
                onExpired(attempt);
            }
        }

        while (_waiting.First is { } first && _leases.Count < limit)
        {
            _waiting.RemoveFirst();
            first.Value.Node = null;
            _leases[first.Value.Attempt] = now + first.Value.Lease;
            first.Value.Granted.SetResult();
        }
    }
}
