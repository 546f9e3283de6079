namespace VideoEngines;

/// <summary>Reads WebM and Matroska: length, size of the first picture track, its frame rate when it has a fixed one, and whether there is sound. A recording that is still open tells no length.</summary>
internal static class MatroskaReader
{
    private const uint Header = 0x1A45DFA3;
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Length = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint Track = 0xAE;
    private const uint TrackType = 0x83;
    private const uint FrameLength = 0x23E383;
    private const uint Video = 0xE0;
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;
    private const ulong UsualScale = 1_000_000;
    private const ulong NanosPerSecond = 1_000_000_000;

    public static void Read(ref MediaReading reading)
    {
        var top = new EbmlWalk(0, reading.Content.Length);
        while (top.Next(ref reading))
        {
            if (top.Id == Segment)
            {
                ReadSegment(ref reading, top);
                return;
            }

            if (top.Id != Header && top.IsOpen)
            {
                return;
            }
        }
    }

    private static void ReadSegment(ref MediaReading reading, EbmlWalk segment)
    {
        var part = new EbmlWalk(segment.Body, segment.End);
        while (part.Next(ref reading))
        {
            if (part.Id == Info)
            {
                ReadInfo(ref reading, part);
            }
            else if (part.Id == Tracks && (reading.IsWhole || !part.IsCut))
            {
                ReadTracks(ref reading, part);
            }
            else if (part.IsOpen)
            {
                return;
            }
        }
    }

    private static void ReadInfo(ref MediaReading reading, EbmlWalk info)
    {
        var (scale, length) = (UsualScale, 0d);
        var member = new EbmlWalk(info.Body, info.End);
        while (member.Next(ref reading))
        {
            if (member.Id == TimestampScale)
            {
                scale = member.ReadNumber(ref reading);
            }
            else if (member.Id == Length)
            {
                length = member.ReadFloat(ref reading);
            }
        }

        reading.SetDuration(length * scale / NanosPerSecond);
    }

    private static void ReadTracks(ref MediaReading reading, EbmlWalk tracks)
    {
        var hasAudio = false;
        var track = new EbmlWalk(tracks.Body, tracks.End);
        while (track.Next(ref reading))
        {
            if (track.Id == Track)
            {
                hasAudio |= ReadTrack(ref reading, track);
            }
        }

        reading.HasAudio = hasAudio || !tracks.IsCut ? hasAudio : null;
    }

    /// <returns>Whether it is a sound track.</returns>
    private static bool ReadTrack(ref MediaReading reading, EbmlWalk track)
    {
        var (type, frame, width, height) = (0uL, 0uL, 0uL, 0uL);
        var member = new EbmlWalk(track.Body, track.End);
        while (member.Next(ref reading))
        {
            switch (member.Id)
            {
                case TrackType:
                    type = member.ReadNumber(ref reading);
                    break;
                case FrameLength:
                    frame = member.ReadNumber(ref reading);
                    break;
                case Video:
                    (width, height) = ReadVideo(ref reading, member);
                    break;
            }
        }

        if (type == 1 && reading.Width is null && width <= int.MaxValue && height <= int.MaxValue)
        {
            reading.SetSize((long)width, (long)height);
            reading.SetRate(1, frame, NanosPerSecond);
        }

        return type == 2;
    }

    private static (ulong Width, ulong Height) ReadVideo(ref MediaReading reading, EbmlWalk video)
    {
        var (width, height) = (0uL, 0uL);
        var member = new EbmlWalk(video.Body, video.End);
        while (member.Next(ref reading))
        {
            if (member.Id == PixelWidth)
            {
                width = member.ReadNumber(ref reading);
            }
            else if (member.Id == PixelHeight)
            {
                height = member.ReadNumber(ref reading);
            }
        }

        return (width, height);
    }
}
