using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Benchmarks.Suites;

/// <summary>The least that a ledger with a hash chain can do: one account, no path, no grants, no replays.</summary>
internal sealed class HandWrittenLedger(long granted)
{
    private readonly Lock _lock = new();
    private readonly List<(string Attempt, byte[] Hash, long Change)> _entries = [];
    private readonly Dictionary<string, long> _holds = new(StringComparer.Ordinal);
    private byte[] _last = new byte[SHA256.HashSizeInBytes];
    private long _available = granted;

    public void Reserve(string attempt, long micro)
    {
        lock (_lock)
        {
            if (_available < micro)
            {
                throw new InvalidOperationException("There is not enough.");
            }

            _available -= micro;
            _holds.Add(attempt, micro);
            Append(attempt, -micro);
        }
    }

    public void Guard(string attempt)
    {
        lock (_lock)
        {
            Append(attempt, 0);
        }
    }

    public long Commit(string attempt, long micro)
    {
        lock (_lock)
        {
            _available += _holds[attempt] - micro;
            Append(attempt, _holds[attempt] - micro);
            return _available;
        }
    }

    private void Append(string attempt, long change)
    {
        Span<byte> entry = stackalloc byte[256];
        _last.CopyTo(entry);
        BitConverter.TryWriteBytes(entry[32..], change);
        BitConverter.TryWriteBytes(entry[40..], _available);
        var length = 48 + Encoding.UTF8.GetBytes(attempt, entry[48..]);
        _last = SHA256.HashData(entry[..length]);
        _entries.Add((attempt, _last, change));
    }
}
