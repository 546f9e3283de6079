namespace VideoEngines;

/// <summary>The header of one frame of MPEG sound, versions 1, 2 and 2.5, layers I to III.</summary>
internal readonly record struct Mp3Frame(int Length, int Samples, int Rate, int SideInformation)
{
    private static ReadOnlySpan<int> Rates => [44100, 48000, 32000];

    private static ReadOnlySpan<short> Version1Layer1 => [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448];

    private static ReadOnlySpan<short> Version1Layer2 => [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];

    private static ReadOnlySpan<short> Version1Layer3 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<short> Version2Layer1 => [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256];

    private static ReadOnlySpan<short> Version2Layer2And3 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    public static bool TryRead(ref MediaReading reading, long offset, out Mp3Frame frame)
    {
        frame = default;
        var header = reading.Has(offset, 4) ? reading.U32(offset) : 0;
        var (version, layer) = ((header >> 19) & 3, 4 - ((header >> 17) & 3));
        var (bitrate, rate) = ((int)((header >> 12) & 15), (int)((header >> 10) & 3));
        if (header >> 21 != 0x7FF || version == 1 || layer == 4 || bitrate is 0 or 15 || rate == 3)
        {
            return false;
        }

        var isFirst = version == 3;
        var hertz = Rates[rate] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        var kilobits = (isFirst, layer) switch
        {
            (true, 1) => Version1Layer1[bitrate],
            (true, 2) => Version1Layer2[bitrate],
            (true, _) => Version1Layer3[bitrate],
            (false, 1) => Version2Layer1[bitrate],
            _ => Version2Layer2And3[bitrate],
        };
        var samples = layer == 1 ? 384 : layer == 2 || isFirst ? 1152 : 576;
        var padding = (int)((header >> 9) & 1);
        var length = layer == 1 ? ((12_000 * kilobits / hertz) + padding) * 4 : (samples / 8 * 1000 * kilobits / hertz) + padding;
        var isMono = ((header >> 6) & 3) == 3;
        frame = new(length, samples, hertz, isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
        return true;
    }
}
