namespace VideoEngines.Emulator.Media;

/// <summary>
/// Codes macroblocks as Intra 16x16 with DC prediction and DC coefficients only: a picture of flat cells, 4x4 luma and 4x4 chroma pixels each.
/// </summary>
internal sealed class IntraCoder
{
    /// <summary>Bytes of a macroblock: 16 luma cells, 4 of Cb, 4 of Cr, each by rows.</summary>
    public const int MacroblockBytes = 24;

    private const int Luma = 16;
    private const int Chroma = 4;
    private const uint IntraDcPrediction = 3;
    private const uint WithChroma = 4;
    private const int Unpredicted = 128;

    private static readonly byte[] Zigzag = [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];

    private readonly int _columns;
    private readonly byte[] _decoded;
    private readonly int[] _codedIn;

    public IntraCoder(int columns, int rows)
    {
        _columns = columns;
        _decoded = new byte[columns * rows * MacroblockBytes];
        _codedIn = new int[columns * rows];
        Array.Fill(_codedIn, -1);
    }

    /// <summary>Writes one macroblock, the part of its type that tells I from P slices included, and remembers what a decoder will see.</summary>
    public void Write(BitWriter bits, int column, int row, int frame, uint typeOffset, ReadOnlySpan<byte> cells)
    {
        var at = (row * _columns) + column;
        var left = column > 0 ? Neighbour(at - 1, frame) : [];
        var above = row > 0 ? Neighbour(at - _columns, frame) : [];
        var decoded = _decoded.AsSpan(at * MacroblockBytes, MacroblockBytes);
        _codedIn[at] = frame;

        Span<int> coefficients = stackalloc int[MacroblockBytes];
        CodeLuma(cells[..Luma], left, above, decoded[..Luma], coefficients[..Luma]);
        var hasChroma = false;
        for (var plane = Luma; plane < MacroblockBytes; plane += Chroma)
        {
            hasChroma |= CodeChroma(cells, left, above, decoded, coefficients, plane);
        }

        bits.Unsigned(typeOffset + IntraDcPrediction + (hasChroma ? WithChroma : 0));
        bits.Unsigned(0); // chroma by DC prediction too
        bits.Signed(0); // same quantiser
        Cavlc.WriteLuma(bits, coefficients[..Luma]);
        if (!hasChroma) return;
        Cavlc.WriteChroma(bits, coefficients.Slice(Luma, Chroma));
        Cavlc.WriteChroma(bits, coefficients.Slice(Luma + Chroma, Chroma));
    }

    /// <summary>What a decoder sees before deblocking, for the cells of a macroblock.</summary>
    public ReadOnlySpan<byte> Decoded(int column, int row) => _decoded.AsSpan(((row * _columns) + column) * MacroblockBytes, MacroblockBytes);

    private ReadOnlySpan<byte> Neighbour(int at, int frame) =>
        _codedIn[at] == frame ? _decoded.AsSpan(at * MacroblockBytes, MacroblockBytes) : [];

    private static void CodeLuma(ReadOnlySpan<byte> cells, ReadOnlySpan<byte> left, ReadOnlySpan<byte> above, Span<byte> decoded, Span<int> scanned)
    {
        var prediction = PredictLuma(left, above);
        if (!cells.ContainsAnyExcept(cells[0]))
        {
            scanned.Clear();
            scanned[0] = cells[0] - prediction;
            cells.CopyTo(decoded);
            return;
        }

        Span<int> values = stackalloc int[Luma];
        for (var i = 0; i < Luma; i++) values[i] = cells[i] - prediction;

        Hadamard(values);
        for (var i = 0; i < Luma; i++) values[i] = Divide(values[i], 16);
        for (var i = 0; i < Luma; i++) scanned[i] = values[Zigzag[i]];

        Hadamard(values);
        for (var i = 0; i < Luma; i++) decoded[i] = (byte)Math.Clamp(prediction + values[i], 0, 255);
    }

    // Each cell of an edge stands for four pixels of the prediction's sum.
    private static int PredictLuma(ReadOnlySpan<byte> left, ReadOnlySpan<byte> above)
    {
        var sum = 0;
        if (!above.IsEmpty) sum += above[12] + above[13] + above[14] + above[15];
        if (!left.IsEmpty) sum += left[3] + left[7] + left[11] + left[15];
        return (left.IsEmpty, above.IsEmpty) switch
        {
            (true, true) => Unpredicted,
            (false, false) => (sum + 4) >> 3,
            _ => (sum + 2) >> 2,
        };
    }

    private static bool CodeChroma(
        ReadOnlySpan<byte> cells, ReadOnlySpan<byte> left, ReadOnlySpan<byte> above, Span<byte> decoded, Span<int> scanned, int plane)
    {
        Span<int> prediction = stackalloc int[Chroma];
        Span<int> values = stackalloc int[Chroma];
        PredictChroma(left, above, plane, prediction);
        for (var i = 0; i < Chroma; i++) values[i] = cells[plane + i] - prediction[i];

        Hadamard2(values);
        var any = false;
        for (var i = 0; i < Chroma; i++)
        {
            values[i] = Divide(values[i], 4);
            scanned[plane + i] = values[i];
            any |= values[i] != 0;
        }

        Hadamard2(values);
        for (var i = 0; i < Chroma; i++) decoded[plane + i] = (byte)Math.Clamp(prediction[i] + values[i], 0, 255);
        return any;
    }

    // The corners prefer their own edge; the diagonal uses both (8.3.4).
    private static void PredictChroma(ReadOnlySpan<byte> left, ReadOnlySpan<byte> above, int plane, Span<int> prediction)
    {
        if (left.IsEmpty && above.IsEmpty)
        {
            prediction.Fill(Unpredicted);
            return;
        }

        var left0 = left.IsEmpty ? above[plane + 2] : left[plane + 1];
        var left1 = left.IsEmpty ? above[plane + 2] : left[plane + 3];
        var above0 = above.IsEmpty ? left[plane + 1] : above[plane + 2];
        var above1 = above.IsEmpty ? left[plane + 1] : above[plane + 3];
        prediction[0] = (left0 + above0 + 1) >> 1;
        prediction[1] = above1;
        prediction[2] = left1;
        prediction[3] = (left.IsEmpty, above.IsEmpty) switch
        {
            (true, _) => above1,
            (_, true) => left1,
            _ => (left1 + above1 + 1) >> 1,
        };
    }

    private static void Hadamard(Span<int> block)
    {
        for (var i = 0; i < 4; i++) Hadamard4(block, i * 4, 1);
        for (var i = 0; i < 4; i++) Hadamard4(block, i, 4);
    }

    private static void Hadamard4(Span<int> block, int start, int step)
    {
        var (a, b, c, d) = (block[start], block[start + step], block[start + (2 * step)], block[start + (3 * step)]);
        block[start] = a + b + c + d;
        block[start + step] = a + b - c - d;
        block[start + (2 * step)] = a - b - c + d;
        block[start + (3 * step)] = a - b + c - d;
    }

    private static void Hadamard2(Span<int> block)
    {
        var (a, b, c, d) = (block[0], block[1], block[2], block[3]);
        block[0] = a + b + c + d;
        block[1] = a - b + c - d;
        block[2] = a + b - c - d;
        block[3] = a - b - c + d;
    }

    private static int Divide(int value, int by) => value >= 0 ? (value + (by / 2)) / by : -((-value + (by / 2)) / by);
}
