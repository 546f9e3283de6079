namespace VideoEngines;

/// <summary>One track of an MP4 file.</summary>
internal struct Mp4Track
{
    private const int Matrix = 40;

    public uint Id { get; private set; }

    public bool IsVideo { get; private set; }

    public bool IsAudio { get; private set; }

    public long Width { get; private set; }

    public long Height { get; private set; }

    public ulong Timescale { get; private set; }

    public ulong Samples { get; private set; }

    /// <summary>The length of all samples in units of the time scale.</summary>
    public ulong SampleUnits { get; private set; }

    public static Mp4Track Read(ref MediaReading reading, BoxWalk track)
    {
        var result = default(Mp4Track);
        if (BoxWalk.Find(ref reading, track.Body, track.End, "tkhd"u8, out var header))
        {
            result.ReadHeader(ref reading, header.Body);
        }

        if (!BoxWalk.Find(ref reading, track.Body, track.End, "mdia"u8, out var media))
        {
            return result;
        }

        if (BoxWalk.Find(ref reading, media.Body, media.End, "hdlr"u8, out var handler))
        {
            result.IsVideo = reading.Is(handler.Body + 8, "vide"u8);
            result.IsAudio = reading.Is(handler.Body + 8, "soun"u8);
        }

        if (BoxWalk.Find(ref reading, media.Body, media.End, "mdhd"u8, out var times))
        {
            (result.Timescale, _) = Mp4Reader.ReadTimes(ref reading, times.Body);
        }

        if (result.IsVideo
            && BoxWalk.Find(ref reading, media.Body, media.End, "minf"u8, out var information)
            && BoxWalk.Find(ref reading, information.Body, information.End, "stbl"u8, out var table)
            && BoxWalk.Find(ref reading, table.Body, table.End, "stts"u8, out var sampleTimes))
        {
            result.ReadSamples(ref reading, sampleTimes);
        }

        return result;
    }

    private void ReadHeader(ref MediaReading reading, long body)
    {
        // Version 1 has three times of eight bytes instead of four.
        var isLong = reading.U8(body) == 1;
        Id = reading.U32(body + (isLong ? 20 : 12));
        var matrix = body + Matrix + (isLong ? 12 : 0);
        var (width, height) = (Round(reading.U32(matrix + 36)), Round(reading.U32(matrix + 40)));
        var isOnItsSide = reading.U32(matrix) == 0 && reading.U32(matrix + 16) == 0 && reading.U32(matrix + 4) != 0;
        (Width, Height) = isOnItsSide ? (height, width) : (width, height);
    }

    private void ReadSamples(ref MediaReading reading, BoxWalk times)
    {
        var entries = reading.U32(times.Body + 4);
        var offset = times.Body + 8;
        for (var i = 0u; i < entries && offset <= times.End - 8 && reading.Step(); i++, offset += 8)
        {
            var count = reading.U32(offset);
            Samples += count;
            SampleUnits += (ulong)count * reading.U32(offset + 4);
        }
    }

    private static long Round(uint fixedPoint) => ((long)fixedPoint + 0x8000) >> 16;
}
