using System.Numerics;

namespace VideoEngines;

/// <summary>Walks over the elements of one level of an EBML file (WebM, Matroska). An element of unknown size lasts until its parent ends.</summary>
internal struct EbmlWalk(long start, long end)
{
    private long _next = start;

    public uint Id { get; private set; }

    public long Body { get; private set; }

    public long End { get; private set; }

    /// <summary>Whether the size is not known, as in a live recording.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the element claims more than there is.</summary>
    public bool IsCut { get; private set; }

    public bool Next(ref MediaReading reading)
    {
        var offset = _next;
        if (!reading.Step() || offset >= end || !reading.Has(offset, 2))
        {
            return false;
        }

        var idLength = BitOperations.LeadingZeroCount((uint)reading.U8(offset)) - 23;
        if (idLength > 4 || !reading.Has(offset, idLength + 1))
        {
            return false;
        }

        Id = 0;
        for (var i = 0; i < idLength; i++)
        {
            Id = (Id << 8) | reading.U8(offset + i);
        }

        offset += idLength;
        var sizeLength = BitOperations.LeadingZeroCount((uint)reading.U8(offset)) - 23;
        if (sizeLength > 8 || !reading.Has(offset, sizeLength))
        {
            return false;
        }

        var size = (ulong)reading.U8(offset) & ((1uL << (8 - sizeLength)) - 1);
        for (var i = 1; i < sizeLength; i++)
        {
            size = (size << 8) | reading.U8(offset + i);
        }

        Body = offset + sizeLength;
        IsOpen = size == (1uL << (7 * sizeLength)) - 1;
        IsCut = !IsOpen && size > (ulong)Math.Max(0, end - Body);
        End = IsOpen || IsCut ? end : Body + (long)size;
        _next = End;
        return Body <= End;
    }

    public readonly ulong ReadNumber(ref MediaReading reading)
    {
        var value = 0uL;
        for (var offset = Body; offset < End && offset < Body + 8; offset++)
        {
            value = (value << 8) | reading.U8(offset);
        }

        return value;
    }

    public readonly double ReadFloat(ref MediaReading reading) => (End - Body) switch
    {
        4 => BitConverter.UInt32BitsToSingle(reading.U32(Body)),
        8 => BitConverter.UInt64BitsToDouble(reading.U64(Body)),
        _ => 0,
    };
}
