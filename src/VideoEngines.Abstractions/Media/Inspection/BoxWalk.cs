namespace VideoEngines;

/// <summary>Walks over the boxes of one level of an ISO media file. A box that claims more than its parent has ends with the parent.</summary>
internal struct BoxWalk(long start, long end)
{
    private long _next = start;

    /// <summary>The type, four characters as one number.</summary>
    public uint Type { get; private set; }

    public long Body { get; private set; }

    public long End { get; private set; }

    /// <summary>Whether the box claims more than there is.</summary>
    public bool IsCut { get; private set; }

    public static uint Name(ReadOnlySpan<byte> name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];

    /// <summary>Finds the first box of a type on one level.</summary>
    public static bool Find(ref MediaReading reading, long start, long end, ReadOnlySpan<byte> name, out BoxWalk box)
    {
        box = new BoxWalk(start, end);
        var type = Name(name);
        while (box.Next(ref reading))
        {
            if (box.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    public bool Next(ref MediaReading reading)
    {
        if (!reading.Step() || _next > end - 8 || !reading.Has(_next, 8))
        {
            return false;
        }

        var (size, header) = ((ulong)reading.U32(_next), 8);
        if (size == 1)
        {
            (size, header) = (reading.U64(_next + 8), 16);
        }
        else if (size == 0)
        {
            size = (ulong)(end - _next);
        }

        if (size < (ulong)header)
        {
            return false;
        }

        Type = reading.U32(_next + 4);
        Body = _next + header;
        IsCut = size > (ulong)(end - _next);
        End = IsCut ? end : _next + (long)size;
        _next = End;
        return Body <= End;
    }
}
