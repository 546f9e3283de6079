using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Metering;

/// <summary>The hash chain of an account's entries: change, drop or reorder one and every later hash is wrong.</summary>
/// <remarks>
/// SHA-256 over a version byte, the hash before, and every member of <see cref="CreditEntry"/> in the order of its declaration: numbers as 8 bytes little-endian, moments as UTC ticks, texts as byte
/// count and UTF-8 (-1 for none), decimals as invariant text without trailing zeros, flags as one byte, lists as count and items; -1 for a missing moment, number, grant or quote. A balance is
/// granted, scheduled, available, held, spent, expired, debt, loss; a grant is key, amount, priority, start, expiry, scope, description; a quote is version, low, expected, high.
/// </remarks>
public static class CreditEntryChain
{
    private const byte Version = 1;

    // Kept per thread: making one costs as much as hashing an entry.
    [ThreadStatic]
    private static IncrementalHash? _hasher;

    /// <summary>Computes the hash of an entry.</summary>
    /// <param name="entry">The entry; its own <see cref="CreditEntry.Hash"/> does not count.</param>
    /// <param name="previous">The hash of the entry before, or <see langword="default"/> for the first.</param>
    /// <returns>The hash.</returns>
    public static CreditHash ComputeHash(CreditEntry entry, CreditHash previous)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var writer = new Writer(stackalloc byte[1024]);
        try
        {
            writer.Write(Version);
            writer.Write(previous);
            writer.Write(entry.Account);
            writer.Write(entry.Sequence);
            writer.Write(entry.Time);
            writer.Write((long)entry.Kind);
            writer.Write(entry.Amount.Micro);
            writer.Write(entry.Change);
            writer.Write(entry.Balance);
            writer.Write(entry.Grant);
            writer.Write(entry.Key);
            writer.Write(entry.AttemptId);
            writer.Write(entry.JobKey);
            writer.Write(entry.Payer);
            writer.Write(entry.Engine?.ToString());
            writer.Write(entry.Quote);
            writer.Write(entry.ProviderCost is { } cost ? cost.Amount.ToString("0.############################", CultureInfo.InvariantCulture) : null);
            writer.Write(entry.ProviderCost?.Unit);
            writer.Write(entry.Shares);
            writer.Write(entry.ExpiresAt);
            writer.Write(entry.Corrects ?? -1);
            writer.Write(entry.Flagged ? (byte)1 : (byte)0);
            writer.Write(entry.Reason);
            writer.Write(entry.Evidence);
            Span<byte> hash = stackalloc byte[CreditHash.Size];
            var hasher = _hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hasher.AppendData(writer.Written);
            hasher.GetHashAndReset(hash);
            return new CreditHash(hash);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private ref struct Writer(Span<byte> initial)
    {
        private Span<byte> _buffer = initial;
        private byte[]? _rented;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        public void Write(byte value) => Reserve(1)[0] = value;

        public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

        public void Write(DateTimeOffset value) => Write(value.UtcTicks);

        public void Write(DateTimeOffset? value) => Write(value?.UtcTicks ?? -1);

        public void Write(CreditHash value) => value.WriteTo(Reserve(CreditHash.Size));

        public void Write(string? value)
        {
            if (value is null)
            {
                Write(-1L);
                return;
            }

            var count = Encoding.UTF8.GetByteCount(value);
            Write((long)count);
            Encoding.UTF8.GetBytes(value, Reserve(count));
        }

        public void Write(in CreditBalance value)
        {
            Write(value.Granted.Micro);
            Write(value.Scheduled.Micro);
            Write(value.Available.Micro);
            Write(value.Held.Micro);
            Write(value.Spent.Micro);
            Write(value.Expired.Micro);
            Write(value.Debt.Micro);
            Write(value.Loss.Micro);
        }

        public void Write(CreditGrant? value)
        {
            Write(value?.Key);
            if (value is not null)
            {
                Write(value.Amount.Micro);
                Write((long)value.Priority);
                Write(value.StartsAt);
                Write(value.ExpiresAt);
                Write(value.Scope);
                Write(value.Description);
            }
        }

        public void Write(CreditQuote? value)
        {
            Write(value?.RateCardVersion);
            if (value is not null)
            {
                Write(value.Low.Micro);
                Write(value.Expected.Micro);
                Write(value.High.Micro);
            }
        }

        public void Write(ImmutableArray<CreditShare> value)
        {
            Write((long)value.Length);
            foreach (var share in value)
            {
                Write(share.Grant);
                Write(share.Amount.Micro);
            }
        }

        public readonly void Dispose()
        {
            if (_rented is not null)
            {
                ArrayPool<byte>.Shared.Return(_rented);
            }
        }

        private Span<byte> Reserve(int count)
        {
            if (_length + count > _buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + count));
                _buffer[.._length].CopyTo(larger);
                if (_rented is not null)
                {
                    ArrayPool<byte>.Shared.Return(_rented);
                }

                _buffer = _rented = larger;
            }

            var span = _buffer.Slice(_length, count);
            _length += count;
            return span;
        }
    }
}
