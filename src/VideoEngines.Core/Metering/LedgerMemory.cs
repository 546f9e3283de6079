using System.Collections.Concurrent;

namespace VideoEngines.Metering;

/// <summary>Forgets the oldest ended attempts when there is a limit to how many are kept.</summary>
internal sealed class LedgerMemory
{
    private readonly ConcurrentDictionary<string, LedgerHold> _holds;
    private readonly ConcurrentQueue<string> _ended = new();
    private readonly int? _max;

    public LedgerMemory(ConcurrentDictionary<string, LedgerHold> holds, int? max)
    {
        if (max < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(max), max, $"{nameof(CreditLedgerOptions.MaxEndedHolds)} is zero or more; null keeps all.");
        }

        _holds = holds;
        _max = max;
    }

    /// <summary>Counts an attempt that has ended. Runs inside the hold's locks.</summary>
    public void Remember(LedgerHold hold)
    {
        if (_max is not { } max || hold.IsCounted || hold is { Refusal: null, Current.IsEnded: false })
        {
            return;
        }

        hold.IsCounted = true;
        _ended.Enqueue(hold.Reservation.AttemptId);
        while (_ended.Count > max && _ended.TryDequeue(out var oldest))
        {
            _holds.TryRemove(oldest, out _);
        }
    }
}
