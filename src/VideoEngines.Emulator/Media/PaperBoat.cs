namespace VideoEngines.Emulator.Media;

/// <summary>A folded paper boat, drawn once: for each 4x4 pixels its colour and how much of them it covers.</summary>
internal sealed class PaperBoat
{
    /// <summary>The value of <see cref="Share"/> for a cell that the boat fills.</summary>
    public const int Full = SamplesAcross * SamplesAcross;

    private const int SamplesAcross = 4;

    // The drawing's own units: 1000 is half the boat's length; the water line is at 0.
    private const int Top = -860;
    private const int Waist = 20;
    private const int Bottom = 420;

    private static readonly Cell Light = Cell.FromRgb(250, 250, 246);
    private static readonly Cell Plain = Cell.FromRgb(226, 228, 232);
    private static readonly Cell Shade = Cell.FromRgb(176, 184, 198);

    private static readonly (int X, int Y)[] LeftSail = [(-520, Waist), (0, Top), (0, Waist)];
    private static readonly (int X, int Y)[] RightSail = [(0, Top), (520, Waist), (0, Waist)];
    private static readonly (int X, int Y)[] Hull = [(-1000, -270), (-280, Waist), (280, Waist), (1000, -270), (600, Bottom), (-600, Bottom)];

    private readonly (Cell Colour, byte Share)[] _cells;

    /// <param name="halfLength">Half the boat's length in cells.</param>
    public PaperBoat(int halfLength)
    {
        Columns = halfLength * 2;
        Above = (-Top * halfLength / 1000) + 1;
        Rows = Above + (Bottom * halfLength / 1000) + 1;
        _cells = new (Cell, byte)[Columns * Rows];
        var half = halfLength * SamplesAcross;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++) _cells[(row * Columns) + column] = Render(column, row, half);
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Rows above the water line.</summary>
    public int Above { get; }

    public Cell Colour(int column, int row) => _cells[(row * Columns) + column].Colour;

    /// <summary>How much of a cell the boat covers, 0 to <see cref="Full"/>.</summary>
    public int Share(int column, int row) => _cells[(row * Columns) + column].Share;

    private (Cell Colour, byte Share) Render(int column, int row, int half)
    {
        int y = 0, cb = 0, cr = 0, share = 0;
        for (var sample = 0; sample < Full; sample++)
        {
            var x = ((column * SamplesAcross) + (sample % SamplesAcross) - half) * 1000 / half;
            var down = ((row - Above) * SamplesAcross) + (sample / SamplesAcross);
            if (ColourAt(x, down * 1000 / half) is not { } colour) continue;
            y += colour.Y;
            cb += colour.Cb;
            cr += colour.Cr;
            share++;
        }

        return share == 0 ? default : (new Cell((byte)(y / share), (byte)(cb / share), (byte)(cr / share)), (byte)share);
    }

    private static Cell? ColourAt(int x, int y)
    {
        if (Contains(Hull, x, y)) return Plain;
        if (Contains(LeftSail, x, y)) return Light;
        return Contains(RightSail, x, y) ? Shade : null;
    }

    // Even-odd rule; multiplied out, so that no division rounds.
    private static bool Contains((int X, int Y)[] polygon, int x, int y)
    {
        var inside = false;
        var previous = polygon[^1];
        foreach (var point in polygon)
        {
            if (point.Y > y != previous.Y > y)
            {
                var rise = previous.Y - point.Y;
                var crosses = ((x - point.X) * rise) - ((previous.X - point.X) * (y - point.Y));
                if (rise > 0 ? crosses < 0 : crosses > 0) inside = !inside;
            }

            previous = point;
        }

        return inside;
    }
}
