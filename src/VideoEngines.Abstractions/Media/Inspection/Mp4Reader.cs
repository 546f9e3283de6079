namespace VideoEngines;

/// <summary>Reads MP4, QuickTime and M4A: length, size as displayed, average frame rate, and whether there is sound. In a fragmented file the fragments add up to the length.</summary>
internal static class Mp4Reader
{
    private const int MostTracks = 64;

    public static void Read(ref MediaReading reading)
    {
        if (!BoxWalk.Find(ref reading, 0, reading.Content.Length, "moov"u8, out var movie) || (movie.IsCut && !reading.IsWhole))
        {
            return;
        }

        var (timescale, duration, fragments) = (0uL, 0uL, 0uL);
        var hasFragments = false;
        var (hasAudio, hasVideo, tracks) = (false, false, 0);
        var lead = default(Mp4Track);
        var box = new BoxWalk(movie.Body, movie.End);
        while (box.Next(ref reading))
        {
            if (box.Type == BoxWalk.Name("mvhd"u8))
            {
                (timescale, duration) = ReadTimes(ref reading, box.Body);
            }
            else if (box.Type == BoxWalk.Name("mvex"u8))
            {
                hasFragments = true;
                fragments = ReadFragmentsLength(ref reading, box);
            }
            else if (box.Type == BoxWalk.Name("trak"u8) && tracks++ < MostTracks)
            {
                var track = Mp4Track.Read(ref reading, box);
                hasAudio |= track.IsAudio;
                if ((track.IsVideo && !hasVideo) || (track.IsAudio && lead.Id == 0))
                {
                    lead = track;
                }

                hasVideo |= track.IsVideo;
            }
        }

        reading.HasAudio = hasAudio || (tracks > 0 && !movie.IsCut) ? hasAudio : null;
        reading.SetDuration(duration > 0 ? duration : fragments, timescale);
        if (hasVideo)
        {
            reading.SetSize(lead.Width, lead.Height);
            reading.SetRate(lead.Samples, lead.SampleUnits, lead.Timescale);
        }

        if (hasFragments && reading.Duration is null)
        {
            Mp4Fragments.Read(ref reading, movie, lead);
        }
    }

    /// <summary>Reads time scale and length of a movie or media header; a length that is not known is zero.</summary>
    public static (ulong Timescale, ulong Duration) ReadTimes(ref MediaReading reading, long body)
    {
        var isLong = reading.U8(body) == 1;
        var timescale = reading.U32(body + (isLong ? 20 : 12));
        var duration = isLong ? reading.U64(body + 24) : reading.U32(body + 16);
        return (timescale, duration == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : duration);
    }

    private static ulong ReadFragmentsLength(ref MediaReading reading, BoxWalk extends) =>
        !BoxWalk.Find(ref reading, extends.Body, extends.End, "mehd"u8, out var header) ? 0
            : reading.U8(header.Body) == 1 ? reading.U64(header.Body + 4)
            : reading.U32(header.Body + 4);
}
