namespace VideoEngines;

/// <summary>Reads the first chunk of a WebP file: lossy, lossless, or the canvas of an extended file.</summary>
internal static class WebPReader
{
    private const int Body = 20;
    private const uint Side = 0x3FFF;

    public static void Read(ref MediaReading reading)
    {
        if (reading.Is(12, "VP8X"u8))
        {
            reading.SetSize(Canvas(ref reading, Body + 4), Canvas(ref reading, Body + 7));
        }
        else if (reading.Is(12, "VP8 "u8) && reading.Is(Body + 3, [0x9D, 0x01, 0x2A]))
        {
            reading.SetSize(reading.U16Little(Body + 6) & Side, reading.U16Little(Body + 8) & Side);
        }
        else if (reading.Is(12, "VP8L"u8) && reading.Has(Body, 5) && reading.U8(Body) == 0x2F)
        {
            var bits = reading.U32Little(Body + 1);
            reading.SetSize((bits & Side) + 1, ((bits >> 14) & Side) + 1);
        }
    }

    private static long Canvas(ref MediaReading reading, long offset) => reading.Has(offset, 3) ? reading.U24Little(offset) + 1L : 0;
}
