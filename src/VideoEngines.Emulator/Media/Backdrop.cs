namespace VideoEngines.Emulator.Media;

/// <summary>What stands still: sky, sun, hills and three rows of waves, one colour per 4x4 pixels.</summary>
internal sealed class Backdrop
{
    /// <summary>Samples per cell; also the largest value of <see cref="NearShare"/>.</summary>
    public const int Samples = 4;

    private readonly Palette _palette;
    private readonly int _width;
    private readonly int _height;
    private readonly int _unit;
    private readonly Cell[] _cells;
    private readonly byte[] _near;

    public Backdrop(int width, int height, int columns, int rows, Palette palette)
    {
        _palette = palette;
        _width = width;
        _height = height;
        _unit = Math.Min(width, height);
        Columns = columns;
        _cells = new Cell[columns * rows];
        _near = new byte[columns * rows];
        var edges = new Edges[columns * 2];
        for (var i = 0; i < edges.Length; i++) edges[i] = EdgesAt((i * 2) + 1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) Render(column, row, edges);
        }
    }

    public int Columns { get; }

    public Cell this[int column, int row] => _cells[(row * Columns) + column];

    /// <summary>How much of a cell the nearest wave covers, 0 to <see cref="Samples"/>; the boat is behind it.</summary>
    public int NearShare(int column, int row) => _near[(row * Columns) + column];

    private void Render(int column, int row, Edges[] edges)
    {
        int y = 0, cb = 0, cr = 0, near = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var across = (column * 2) + (sample & 1);
            var down = (row * 4) + (sample & 2) + 1;
            var colour = ColourAt((across * 2) + 1, down, edges[across]);
            y += colour.Y;
            cb += colour.Cb;
            cr += colour.Cr;
            if (down >= edges[across].Near) near++;
        }

        var at = (row * Columns) + column;
        _cells[at] = new Cell((byte)((y + 2) / Samples), (byte)((cb + 2) / Samples), (byte)((cr + 2) / Samples));
        _near[at] = (byte)near;
    }

    private Cell ColourAt(int x, int y, Edges edges)
    {
        if (y >= edges.Near) return _palette.NearWater;
        if (y >= edges.Middle) return _palette.MiddleWater;
        if (y >= edges.Far) return _palette.FarWater;
        if (y >= edges.Hills) return _palette.Hills;

        var sky = _palette.Zenith.Blend(_palette.Horizon, y, edges.Far);
        var radius = _unit / 9;
        var dx = x - (_width * _palette.SunPercent / 100);
        var dy = y - (_height * 24 / 100);
        var distance = (dx * dx) + (dy * dy);
        if (distance <= radius * radius) return _palette.Sun;
        return distance <= radius * radius * 9 / 4 ? sky.Blend(_palette.Sun, 1, 4) : sky;
    }

    private Edges EdgesAt(int x) => new(
        (_height * 54 / 100) + (_unit * 7 * Rise(x, 90, _palette.HillPhase) / 25600) + (_unit * 2 * Rise(x, 34, _palette.HillPhase * 3) / 25600),
        _height * 64 / 100,
        (_height * 72 / 100) + (_unit * Rise(x, 22, _palette.WavePhase) / 25600),
        (_height * 82 / 100) + (_unit * 3 * Rise(x, 40, _palette.WavePhase * 5) / 51200));

    // A wave whose period is a percentage of the short side.
    private int Rise(int x, int percent, int phase) => Palette.Wave((x * 1024 / Math.Max(1, _unit * percent / 100)) + phase);

    private readonly record struct Edges(int Hills, int Far, int Middle, int Near);
}
