namespace VideoEngines.Emulator.Hosting;

/// <summary>The latest requests, and who waits for one. Thread-safe.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly int _capacity;
    private readonly Queue<RequestEntry> _entries = new();
    private readonly List<Waiter> _waiters = [];
    private long _sequence;

    public RequestLog(int capacity) => _capacity = capacity;

    public void Add(RequestEntry entry)
    {
        lock (_gate)
        {
            entry.Sequence = ++_sequence;
            if (_capacity > 0)
            {
                if (_entries.Count == _capacity)
                    _entries.Dequeue();
                _entries.Enqueue(entry);
            }
        }

        Announce(entry);
    }

    /// <summary>Shows a new or changed entry to those who wait.</summary>
    public void Announce(RequestEntry entry)
    {
        Waiter[] waiters;
        lock (_gate)
        {
            if (_waiters.Count == 0)
                return;
            waiters = [.. _waiters];
        }

        var request = entry.Snapshot();
        foreach (var waiter in waiters)
            waiter.Offer(request);
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        RequestEntry[] entries;
        lock (_gate)
            entries = [.. _entries];
        return [.. entries.Select(entry => entry.Snapshot())];
    }

    public async Task<RecordedRequest> WaitAsync(Func<RecordedRequest, bool> predicate, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(predicate);
        lock (_gate)
            _waiters.Add(waiter);
        try
        {
            foreach (var request in Snapshot())
                waiter.Offer(request);
            return await waiter.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
                _waiters.Remove(waiter);
        }
    }

    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    private sealed class Waiter(Func<RecordedRequest, bool> predicate)
    {
        private readonly TaskCompletionSource<RecordedRequest> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<RecordedRequest> Task => _found.Task;

        public void Offer(RecordedRequest request)
        {
            try
            {
                if (!_found.Task.IsCompleted && predicate(request))
                    _found.TrySetResult(request);
            }
#pragma warning disable CA1031 // A predicate that throws fails its own wait, not the request it looked at.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                _found.TrySetException(problem);
            }
        }
    }
}
