namespace VideoEngines;

/// <summary>Reads the stream information of a FLAC file.</summary>
internal static class FlacReader
{
    public static void Read(ref MediaReading reading)
    {
        reading.HasAudio = true;
        var bits = reading.U64(18);
        reading.SetDuration(bits & 0xF_FFFF_FFFF, bits >> 44);
    }
}
