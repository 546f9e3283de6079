namespace VideoEngines;

/// <summary>Adds up the samples of a fragmented MP4 file, of the track that counts. Tells nothing of a file that is not whole.</summary>
internal static class Mp4Fragments
{
    private const uint HasDefaultDuration = 0x8;
    private const uint HasDataOffset = 0x1;
    private const uint HasFirstFlags = 0x4;
    private const uint HasDuration = 0x100;

    public static void Read(ref MediaReading reading, BoxWalk movie, in Mp4Track track)
    {
        if (!reading.IsWhole || track.Timescale == 0)
        {
            return;
        }

        var usual = ReadUsualDuration(ref reading, movie, track.Id);
        var (units, samples) = (0uL, 0uL);
        var fragment = new BoxWalk(0, reading.Content.Length);
        while (fragment.Next(ref reading))
        {
            if (fragment.Type != BoxWalk.Name("moof"u8))
            {
                continue;
            }

            var part = new BoxWalk(fragment.Body, fragment.End);
            while (part.Next(ref reading))
            {
                if (part.Type == BoxWalk.Name("traf"u8))
                {
                    AddTrack(ref reading, part, track.Id, usual, ref units, ref samples);
                }
            }
        }

        reading.SetDuration(units, track.Timescale);
        if (track.IsVideo)
        {
            reading.SetRate(samples, units, track.Timescale);
        }
    }

    private static uint ReadUsualDuration(ref MediaReading reading, BoxWalk movie, uint track)
    {
        if (BoxWalk.Find(ref reading, movie.Body, movie.End, "mvex"u8, out var extends))
        {
            var box = new BoxWalk(extends.Body, extends.End);
            while (box.Next(ref reading))
            {
                if (box.Type == BoxWalk.Name("trex"u8) && reading.U32(box.Body + 4) == track)
                {
                    return reading.U32(box.Body + 12);
                }
            }
        }

        return 0;
    }

    private static void AddTrack(ref MediaReading reading, BoxWalk fragment, uint track, uint usual, ref ulong units, ref ulong samples)
    {
        if (!BoxWalk.Find(ref reading, fragment.Body, fragment.End, "tfhd"u8, out var header) || reading.U32(header.Body + 4) != track)
        {
            return;
        }

        var flags = reading.U24(header.Body + 1);
        if ((flags & HasDefaultDuration) != 0)
        {
            // Base data offset and description index come before it.
            usual = reading.U32(header.Body + 8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0));
        }

        var run = new BoxWalk(fragment.Body, fragment.End);
        while (run.Next(ref reading))
        {
            if (run.Type == BoxWalk.Name("trun"u8))
            {
                AddRun(ref reading, run, usual, ref units, ref samples);
            }
        }
    }

    private static void AddRun(ref MediaReading reading, BoxWalk run, uint usual, ref ulong units, ref ulong samples)
    {
        var flags = reading.U24(run.Body + 1);
        var count = reading.U32(run.Body + 4);
        if ((flags & HasDuration) == 0)
        {
            samples += count;
            units += (ulong)count * usual;
            return;
        }

        // Duration, size, flags and composition offset of a sample, as far as the flags say.
        var stride = 4 * System.Numerics.BitOperations.PopCount(flags & 0xF00);
        var offset = run.Body + 8 + ((flags & HasDataOffset) != 0 ? 4 : 0) + ((flags & HasFirstFlags) != 0 ? 4 : 0);
        for (var i = 0u; i < count && offset <= run.End - stride && reading.Step(); i++, offset += stride)
        {
            samples++;
            units += reading.U32(offset);
        }
    }
}
