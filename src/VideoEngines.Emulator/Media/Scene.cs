namespace VideoEngines.Emulator.Media;

/// <summary>Where the boat is: the cell of its bow-to-stern middle at the water line.</summary>
internal readonly record struct BoatPosition(int Column, int Row);

/// <summary>Macroblocks, right and bottom excluded.</summary>
internal readonly record struct MacroblockArea(int Left, int Top, int Right, int Bottom);

/// <summary>A paper boat that sails past hills, from left to right within the duration; colours and scenery follow the seed.</summary>
internal sealed class Scene
{
    private const int CellsAcross = 4;
    private const int Luma = 16;

    // Drawn on twos, as hand-made films are: half the bytes, and it still moves.
    private const int StepsPerSecond = 12;

    private static readonly BoatPosition Nowhere = new(-Mp4Spec.MaximumSize, 0);

    private readonly Mp4Spec _spec;
    private readonly Backdrop _backdrop;
    private readonly PaperBoat _boat;
    private readonly byte[] _withoutBoat;

    public Scene(Mp4Spec spec, Palette palette)
    {
        _spec = spec;
        Columns = (spec.Width + 15) / 16;
        Rows = (spec.Height + 15) / 16;
        _backdrop = new Backdrop(spec.Width, spec.Height, Columns * CellsAcross, Rows * CellsAcross, palette);
        _boat = new PaperBoat(Math.Max(1, Math.Min(spec.Width, spec.Height) / 26));
        _withoutBoat = new byte[Columns * Rows * IntraCoder.MacroblockBytes];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++) Render(column, row, Nowhere, WithoutBoat(column, row));
        }
    }

    /// <summary>Width in macroblocks.</summary>
    public int Columns { get; }

    /// <summary>Height in macroblocks.</summary>
    public int Rows { get; }

    public BoatPosition BoatAt(int frame)
    {
        frame -= frame % Math.Max(1, _spec.FramesPerSecond / StepsPerSecond);
        var last = Math.Max(1, _spec.FrameCount - 1);
        var x = (_spec.Width * 18 / 100) + (int)((long)_spec.Width * 64 * frame / (100L * last));
        var bob = Math.Min(_spec.Width, _spec.Height) * Palette.Wave(frame * 512 / _spec.FramesPerSecond) / 19200;
        return new BoatPosition(x / 4, ((_spec.Height * 79 / 100) + bob) / 4);
    }

    /// <summary>The macroblocks that a boat at either position may touch.</summary>
    public MacroblockArea Touched(BoatPosition one, BoatPosition other) => new(
        Math.Clamp((Math.Min(one.Column, other.Column) - (_boat.Columns / 2)) / CellsAcross, 0, Columns),
        Math.Clamp((Math.Min(one.Row, other.Row) - _boat.Above) / CellsAcross, 0, Rows),
        Math.Clamp(((Math.Max(one.Column, other.Column) + (_boat.Columns / 2)) / CellsAcross) + 1, 0, Columns),
        Math.Clamp(((Math.Max(one.Row, other.Row) + _boat.Rows - _boat.Above) / CellsAcross) + 1, 0, Rows));

    /// <summary>The colours of one macroblock, laid out as <see cref="IntraCoder.MacroblockBytes"/> says.</summary>
    public void Read(int column, int row, BoatPosition position, Span<byte> cells)
    {
        var area = Touched(position, position);
        var near = column >= area.Left && column < area.Right && row >= area.Top && row < area.Bottom;
        if (near) Render(column, row, position, cells);
        else WithoutBoat(column, row).CopyTo(cells);
    }

    private Span<byte> WithoutBoat(int column, int row) =>
        _withoutBoat.AsSpan(((row * Columns) + column) * IntraCoder.MacroblockBytes, IntraCoder.MacroblockBytes);

    private void Render(int column, int row, BoatPosition position, Span<byte> cells)
    {
        Span<int> chroma = stackalloc int[IntraCoder.MacroblockBytes - Luma];
        chroma.Clear();
        for (var i = 0; i < Luma; i++)
        {
            var (across, down) = (i % CellsAcross, i / CellsAcross);
            var cell = CellAt((column * CellsAcross) + across, (row * CellsAcross) + down, position);
            var quarter = (across / 2) + (down / 2 * 2);
            cells[i] = cell.Y;
            chroma[quarter] += cell.Cb;
            chroma[4 + quarter] += cell.Cr;
        }

        for (var i = 0; i < chroma.Length; i++) cells[Luma + i] = (byte)((chroma[i] + 2) / 4);
    }

    private Cell CellAt(int column, int row, BoatPosition position)
    {
        var cell = _backdrop[column, row];
        var x = column - position.Column + (_boat.Columns / 2);
        var y = row - position.Row + _boat.Above;
        if ((uint)x >= (uint)_boat.Columns || (uint)y >= (uint)_boat.Rows) return cell;

        var share = _boat.Share(x, y) * (Backdrop.Samples - _backdrop.NearShare(column, row));
        return share == 0 ? cell : cell.Blend(_boat.Colour(x, y), share, PaperBoat.Full * Backdrop.Samples);
    }
}
