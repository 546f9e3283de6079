using System.Numerics;

namespace VideoEngines.Emulator.Media;

/// <summary>Writes bits, most significant first, and the Exp-Golomb codes of H.264. Reusable through <see cref="Clear"/>.</summary>
internal sealed class BitWriter
{
    private byte[] _buffer = new byte[256];
    private ulong _pending;
    private int _pendingBits;
    private int _length;

    /// <summary>The whole bytes written so far.</summary>
    public ReadOnlySpan<byte> WrittenBytes => _buffer.AsSpan(0, _length);

    public void Clear()
    {
        _pending = 0;
        _pendingBits = 0;
        _length = 0;
    }

    /// <summary>Writes the low <paramref name="count"/> bits (0 to 32) of <paramref name="value"/>.</summary>
    public void Bits(uint value, int count)
    {
        _pending = (_pending << count) | (value & ((1UL << count) - 1));
        _pendingBits += count;
        while (_pendingBits >= 8)
        {
            _pendingBits -= 8;
            Append((byte)(_pending >> _pendingBits));
        }
    }

    public void Flag(bool value) => Bits(value ? 1u : 0u, 1);

    /// <summary>An unsigned Exp-Golomb code, ue(v).</summary>
    public void Unsigned(uint value)
    {
        var length = BitOperations.Log2(value + 1);
        Bits(0, length);
        Bits(value + 1, length + 1);
    }

    /// <summary>A signed Exp-Golomb code, se(v).</summary>
    public void Signed(int value) => Unsigned(value > 0 ? (uint)((2 * value) - 1) : (uint)(-2 * value));

    /// <summary>The stop bit and zero bits that end an H.264 payload.</summary>
    public void Stop()
    {
        Bits(1, 1);
        Align();
    }

    /// <summary>Zero bits up to the next whole byte.</summary>
    public void Align() => Bits(0, (8 - _pendingBits) & 7);

    private void Append(byte value)
    {
        if (_length == _buffer.Length) Array.Resize(ref _buffer, _length * 2);
        _buffer[_length++] = value;
    }
}
