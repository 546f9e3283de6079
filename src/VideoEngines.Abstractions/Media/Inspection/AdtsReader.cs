namespace VideoEngines;

/// <summary>Reads raw AAC (ADTS) frame by frame; there is no other way to tell its length.</summary>
internal static class AdtsReader
{
    private const int SamplesPerBlock = 1024;

    private static ReadOnlySpan<int> Rates => [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    public static void Read(ref MediaReading reading)
    {
        reading.HasAudio = true;
        var offset = Mp3Reader.SkipTags(ref reading);
        var index = (reading.U8(offset + 2) >> 2) & 15;
        if (!reading.IsWhole || index >= Rates.Length)
        {
            return;
        }

        var samples = 0uL;
        while (reading.Has(offset, 7) && (reading.U16(offset) & 0xFFF6) == 0xFFF0)
        {
            var length = (int)((reading.U24(offset + 3) >> 5) & 0x1FFF);
            if (length < 7 || !reading.Has(offset, length))
            {
                break;
            }

            if (!reading.Step())
            {
                return;
            }

            samples += (ulong)(((reading.U8(offset + 6) & 3) + 1) * SamplesPerBlock);
            offset += length;
        }

        reading.SetDuration(samples, (ulong)Rates[index]);
    }
}
