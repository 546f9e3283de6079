namespace VideoEngines.Emulator.Media;

/// <summary>Makes a real image: the paper boat half-way past its landscape, which the seed chooses.</summary>
internal sealed class StillImage
{
    private const int CellsAcross = 4;
    private const int FramesPerSecond = 24;

    private readonly byte[] _cells;
    private readonly int _columns;

    private StillImage(int width, int height, int seed)
    {
        Width = width;
        Height = height;

        // Video has even sides; the row or column too many is never read.
        var scene = new Scene(
            new Mp4Spec { Width = width + (width & 1), Height = height + (height & 1), FramesPerSecond = FramesPerSecond, Duration = TimeSpan.FromSeconds(1), Seed = seed }, new Palette(seed));
        _columns = scene.Columns;
        _cells = new byte[scene.Columns * scene.Rows * IntraCoder.MacroblockBytes];
        var position = scene.BoatAt(FramesPerSecond / 2);
        for (var row = 0; row < scene.Rows; row++)
        {
            for (var column = 0; column < scene.Columns; column++) scene.Read(column, row, position, Macroblock(column, row));
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The file's bytes; the same arguments give the same picture on every machine.</summary>
    public static byte[] Create(int width, int height, int seed, StillFormat format)
    {
        var image = new StillImage(width, height, seed);
        return format == StillFormat.Png ? PngWriter.Write(image) : JpegWriter.Write(image);
    }

    /// <summary>The colour of the 4x4 pixels at a column and a row of such cells; beyond the edge, that of the nearest.</summary>
    public (int Red, int Green, int Blue) At(int column, int row)
    {
        column = Math.Min(column, (Width - 1) / 4);
        row = Math.Min(row, (Height - 1) / 4);
        var block = Macroblock(column / CellsAcross, row / CellsAcross);
        var (across, down) = (column % CellsAcross, row % CellsAcross);
        var quarter = (across / 2) + (down / 2 * 2);
        return ToRgb(block[across + (down * CellsAcross)], block[16 + quarter], block[20 + quarter]);
    }

    private Span<byte> Macroblock(int column, int row) => _cells.AsSpan(((row * _columns) + column) * IntraCoder.MacroblockBytes, IntraCoder.MacroblockBytes);

    // BT.709, limited range, in thousandths.
    private static (int Red, int Green, int Blue) ToRgb(int y, int cb, int cr)
    {
        var (luma, blue, red) = (1164 * (y - 16), cb - 128, cr - 128);
        return (Byte(luma + (1793 * red)), Byte(luma - (213 * blue) - (533 * red)), Byte(luma + (2112 * blue)));
    }

    private static int Byte(int thousandths) => Math.Clamp((thousandths + 500) / 1000, 0, 255);
}
