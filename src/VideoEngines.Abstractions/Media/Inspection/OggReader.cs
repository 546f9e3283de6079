namespace VideoEngines;

/// <summary>Reads Opus and Vorbis in Ogg: the last page of the first stream says how many samples came before.</summary>
internal static class OggReader
{
    private const int OpusRate = 48_000;

    public static void Read(ref MediaReading reading)
    {
        var first = 27L + reading.U8(26);
        var (rate, skipped) = reading.Is(first, "OpusHead"u8) ? ((ulong)OpusRate, (ulong)reading.U16Little(first + 10))
            : reading.Is(first, "\u0001vorbis"u8) ? (reading.U32Little(first + 12), 0uL)
            : (0uL, 0uL);
        if (rate == 0)
        {
            return;
        }

        reading.HasAudio = true;
        var serial = reading.U32Little(14);
        var content = reading.Content;
        while (reading.IsWhole && reading.Step())
        {
            var page = content.LastIndexOf("OggS"u8);
            if (page < 0)
            {
                return;
            }

            var position = reading.U64Little(page + 6);
            if (reading.U32Little(page + 14) == serial && position != ulong.MaxValue && reading.Has(page, 27))
            {
                reading.SetDuration(position > skipped ? position - skipped : 0, rate);
                return;
            }

            content = content[..page];
        }
    }
}
