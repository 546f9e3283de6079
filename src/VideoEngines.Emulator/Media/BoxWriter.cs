using System.Buffers.Binary;
using System.Text;

namespace VideoEngines.Emulator.Media;

/// <summary>Writes the nested boxes of an MP4 file, big-endian.</summary>
internal sealed class BoxWriter
{
    private byte[] _buffer = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> WrittenBytes => _buffer.AsSpan(0, Length);

    /// <summary>Opens a box; disposing the scope closes it and writes its size.</summary>
    public Scope Box(string type)
    {
        var scope = new Scope(this, Length);
        UInt32(0);
        Text(type);
        return scope;
    }

    /// <summary>A box with version 0 and flags.</summary>
    public Scope FullBox(string type, uint flags = 0)
    {
        var scope = Box(type);
        UInt32(flags);
        return scope;
    }

    public void UInt8(byte value) => Reserve(1)[0] = value;

    public void UInt16(int value) => BinaryPrimitives.WriteUInt16BigEndian(Reserve(2), (ushort)value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Reserve(4), value);

    public void UInt32(int value) => UInt32((uint)value);

    public void Text(string ascii) => Encoding.ASCII.GetBytes(ascii, Reserve(ascii.Length));

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    public void Zeros(int count) => Reserve(count).Clear();

    /// <summary>The unity transformation of a movie or track header.</summary>
    public void UnityMatrix()
    {
        UInt32(0x10000);
        Zeros(12);
        UInt32(0x10000);
        Zeros(12);
        UInt32(0x40000000);
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        Length += count;
        return _buffer.AsSpan(Length - count, count);
    }

    public readonly ref struct Scope(BoxWriter writer, int start)
    {
        public void Dispose() => BinaryPrimitives.WriteInt32BigEndian(writer._buffer.AsSpan(start), writer.Length - start);
    }
}
