namespace VideoEngines.Emulator.Media;

/// <summary>A colour as video stores it: BT.709, limited range.</summary>
internal readonly record struct Cell(byte Y, byte Cb, byte Cr)
{
    /// <summary>From hue in degrees, saturation and brightness in percent; whole numbers only, so that every machine gets the same bytes.</summary>
    public static Cell FromHsv(int hue, int saturation, int brightness)
    {
        hue %= 360;
        var top = brightness * 255 / 100;
        var low = top * (100 - saturation) / 100;
        var within = hue % 60;
        var rising = low + ((top - low) * within / 60);
        var falling = top - ((top - low) * within / 60);
        return (hue / 60) switch
        {
            0 => FromRgb(top, rising, low),
            1 => FromRgb(falling, top, low),
            2 => FromRgb(low, top, rising),
            3 => FromRgb(low, falling, top),
            4 => FromRgb(rising, low, top),
            _ => FromRgb(top, low, falling),
        };
    }

    public static Cell FromRgb(int red, int green, int blue) => new(
        (byte)(16 + (((1826 * red) + (6142 * green) + (620 * blue) + 5000) / 10000)),
        (byte)(((4392 * blue) - (1006 * red) - (3386 * green) + 1_285_000) / 10000),
        (byte)(((4392 * red) - (3989 * green) - (403 * blue) + 1_285_000) / 10000));

    /// <summary>This colour with <paramref name="share"/> of <paramref name="whole"/> parts of the other.</summary>
    public Cell Blend(Cell other, int share, int whole) => new(
        Mix(Y, other.Y, share, whole),
        Mix(Cb, other.Cb, share, whole),
        Mix(Cr, other.Cr, share, whole));

    private static byte Mix(int from, int to, int share, int whole) => (byte)(((from * (whole - share)) + (to * share) + (whole / 2)) / whole);
}
