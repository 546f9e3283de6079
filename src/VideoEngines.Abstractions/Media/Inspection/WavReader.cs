namespace VideoEngines;

/// <summary>Reads a WAV file: bytes of sound by bytes per second.</summary>
internal static class WavReader
{
    public static void Read(ref MediaReading reading)
    {
        reading.HasAudio = true;
        var rate = 0u;
        var offset = 12L;
        while (reading.Step() && reading.Has(offset, 8))
        {
            var (size, body) = ((long)reading.U32Little(offset + 4), offset + 8);
            if (reading.Is(offset, "fmt "u8))
            {
                rate = reading.U32Little(body + 8);
            }
            else if (reading.Is(offset, "data"u8))
            {
                // A file written into a pipe claims no size or the largest one.
                var held = reading.Content.Length - body;
                var isOpen = size is 0 or uint.MaxValue;
                if (reading.IsWhole || !isOpen)
                {
                    reading.SetDuration((ulong)(reading.IsWhole && (isOpen || size > held) ? held : size), rate);
                }

                return;
            }

            // Chunks begin at even places.
            offset = body + size + (size & 1);
        }
    }
}
