namespace VideoEngines.Metering;

/// <summary>The deadlines of an account's open holds. Holds that are no longer open, or were extended, are dropped when they come to the front, or all at once when they are the most.</summary>
internal sealed class LedgerDeadlines
{
    private const int CompactAbove = 64;

    private readonly PriorityQueue<LedgerHold, (DateTimeOffset Deadline, string AttemptId)> _queue = new(Comparer<(DateTimeOffset Deadline, string AttemptId)>.Create(static (x, y) =>
        x.Deadline.CompareTo(y.Deadline) is var order and not 0 ? order : string.CompareOrdinal(x.AttemptId, y.AttemptId)));

    public void Add(LedgerHold hold, int open)
    {
        if (hold.Current?.ExpiresAt is not { } deadline)
        {
            return;
        }

        if (_queue.Count > CompactAbove && _queue.Count > open * 2)
        {
            var live = _queue.UnorderedItems.Where(static item => IsValid(item.Element, item.Priority.Deadline)).ToArray();
            _queue.Clear();
            _queue.EnqueueRange(live);
        }

        _queue.Enqueue(hold, (deadline, hold.Reservation.AttemptId));
    }

    public bool TryPeekDue(DateTimeOffset now, out LedgerHold hold, out DateTimeOffset deadline)
    {
        while (_queue.TryPeek(out hold!, out var key))
        {
            deadline = key.Deadline;
            if (deadline > now)
            {
                return false;
            }

            if (IsValid(hold, deadline))
            {
                return true;
            }

            _queue.Dequeue();
        }

        deadline = default;
        return false;
    }

    private static bool IsValid(LedgerHold hold, DateTimeOffset deadline) => hold.Current is { State: CreditHoldState.Open } current && current.ExpiresAt == deadline;
}
