namespace VideoEngines;

/// <summary>Reads MPEG sound: the frame count of a Xing, Info or VBRI header, else frame by frame.</summary>
internal static class Mp3Reader
{
    private const int FarthestSync = 1 << 16;

    public static void Read(ref MediaReading reading)
    {
        reading.HasAudio = true;
        var offset = FindFrame(ref reading, SkipTags(ref reading));
        if (offset < 0 || !Mp3Frame.TryRead(ref reading, offset, out var first))
        {
            return;
        }

        var side = offset + 4 + first.SideInformation;
        if (reading.Is(side, "Xing"u8) || reading.Is(side, "Info"u8))
        {
            if ((reading.U32(side + 4) & 1) != 0)
            {
                reading.SetDuration((ulong)reading.U32(side + 8) * (ulong)first.Samples, (ulong)first.Rate);
                return;
            }

            offset += first.Length;
        }
        else if (reading.Is(offset + 36, "VBRI"u8))
        {
            reading.SetDuration((ulong)reading.U32(offset + 50) * (ulong)first.Samples, (ulong)first.Rate);
            return;
        }

        Walk(ref reading, offset, first.Rate);
    }

    /// <summary>The place after the ID3 tags at the beginning.</summary>
    public static long SkipTags(ref MediaReading reading)
    {
        var offset = 0L;
        while (reading.Is(offset, "ID3"u8) && reading.Has(offset, 10) && reading.Step())
        {
            // Seven bits per byte; a footer repeats the header.
            var size = ((long)(reading.U8(offset + 6) & 0x7F) << 21) | ((long)(reading.U8(offset + 7) & 0x7F) << 14) | ((long)(reading.U8(offset + 8) & 0x7F) << 7) | (uint)(reading.U8(offset + 9) & 0x7F);
            offset += 10 + size + ((reading.U8(offset + 5) & 0x10) != 0 ? 10 : 0);
        }

        return offset;
    }

    private static long FindFrame(ref MediaReading reading, long start)
    {
        for (var offset = start; offset < start + FarthestSync && reading.Has(offset, 4) && reading.Step(); offset++)
        {
            // Two bytes of anything look like a frame; two frames in a row do not happen by chance.
            if (Mp3Frame.TryRead(ref reading, offset, out var frame)
                && (Mp3Frame.TryRead(ref reading, offset + frame.Length, out _) || (offset == start && !reading.Has(offset + frame.Length, 4))))
            {
                return offset;
            }
        }

        return -1;
    }

    private static void Walk(ref MediaReading reading, long offset, int rate)
    {
        if (!reading.IsWhole)
        {
            return;
        }

        var samples = 0uL;
        while (Mp3Frame.TryRead(ref reading, offset, out var frame) && reading.Has(offset, frame.Length))
        {
            if (!reading.Step())
            {
                return;
            }

            samples += (ulong)frame.Samples;
            offset += frame.Length;
        }

        reading.SetDuration(samples, (ulong)rate);
    }
}
