namespace VideoEngines.Emulator.Media;

/// <summary>The code words of CAVLC that DC blocks need, as (length, word) (ITU-T H.264, tables 9-5 and 9-7 to 9-10).</summary>
internal static class CavlcTables
{
    /// <summary>coeff_token for a luma block whose neighbours hold nothing, by trailing ones, then coefficients.</summary>
    public static readonly (byte Length, byte Word)[][] LumaToken =
    [
        Zip([1, 6, 8, 9, 10, 11, 13, 13, 13, 14, 14, 15, 15, 16, 16, 16, 16], [1, 5, 7, 7, 7, 7, 15, 11, 8, 15, 11, 15, 11, 15, 11, 7, 4]),
        Zip([0, 2, 6, 8, 9, 10, 11, 13, 13, 14, 14, 15, 15, 15, 16, 16, 16], [0, 1, 4, 6, 6, 6, 6, 14, 10, 14, 10, 14, 10, 1, 14, 10, 6]),
        Zip([0, 0, 3, 7, 8, 9, 10, 11, 13, 13, 14, 14, 15, 15, 16, 16, 16], [0, 0, 1, 5, 5, 5, 5, 5, 13, 9, 13, 9, 13, 9, 13, 9, 5]),
        Zip([0, 0, 0, 5, 6, 7, 8, 9, 10, 11, 13, 14, 14, 15, 15, 16, 16], [0, 0, 0, 3, 3, 4, 4, 4, 4, 4, 12, 12, 8, 12, 8, 12, 8]),
    ];

    /// <summary>coeff_token for the four chroma DC coefficients.</summary>
    public static readonly (byte Length, byte Word)[][] ChromaToken =
    [
        Zip([2, 6, 6, 6, 6], [1, 7, 4, 3, 2]),
        Zip([0, 1, 6, 7, 8], [0, 1, 6, 3, 3]),
        Zip([0, 0, 3, 7, 8], [0, 0, 1, 2, 2]),
        Zip([0, 0, 0, 6, 7], [0, 0, 0, 5, 0]),
    ];

    /// <summary>total_zeros of a block of 16, by coefficients less one, then zeros.</summary>
    public static readonly (byte Length, byte Word)[][] LumaZeros =
    [
        Zip([1, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 9], [1, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 1]),
        Zip([3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 6, 6], [7, 6, 5, 4, 3, 5, 4, 3, 2, 3, 2, 3, 2, 1, 0]),
        Zip([4, 3, 3, 3, 4, 4, 3, 3, 4, 5, 5, 6, 5, 6], [5, 7, 6, 5, 4, 3, 4, 3, 2, 3, 2, 1, 1, 0]),
        Zip([5, 3, 4, 4, 3, 3, 3, 4, 3, 4, 5, 5, 5], [3, 7, 5, 4, 6, 5, 4, 3, 3, 2, 2, 1, 0]),
        Zip([4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 4, 5], [5, 4, 3, 7, 6, 5, 4, 3, 2, 1, 1, 0]),
        Zip([6, 5, 3, 3, 3, 3, 3, 3, 4, 3, 6], [1, 1, 7, 6, 5, 4, 3, 2, 1, 1, 0]),
        Zip([6, 5, 3, 3, 3, 2, 3, 4, 3, 6], [1, 1, 5, 4, 3, 3, 2, 1, 1, 0]),
        Zip([6, 4, 5, 3, 2, 2, 3, 3, 6], [1, 1, 1, 3, 3, 2, 2, 1, 0]),
        Zip([6, 6, 4, 2, 2, 3, 2, 5], [1, 0, 1, 3, 2, 1, 1, 1]),
        Zip([5, 5, 3, 2, 2, 2, 4], [1, 0, 1, 3, 2, 1, 1]),
        Zip([4, 4, 3, 3, 1, 3], [0, 1, 1, 2, 1, 3]),
        Zip([4, 4, 2, 1, 3], [0, 1, 1, 1, 1]),
        Zip([3, 3, 1, 2], [0, 1, 1, 1]),
        Zip([2, 2, 1], [0, 1, 1]),
        Zip([1, 1], [0, 1]),
    ];

    /// <summary>total_zeros of the chroma DC block, by coefficients less one, then zeros.</summary>
    public static readonly (byte Length, byte Word)[][] ChromaZeros =
    [
        Zip([1, 2, 3, 3], [1, 1, 1, 0]),
        Zip([1, 2, 2], [1, 1, 0]),
        Zip([1, 1], [1, 0]),
    ];

    /// <summary>run_before, by zeros left less one (7 stands for more), then run.</summary>
    public static readonly (byte Length, byte Word)[][] Runs =
    [
        Zip([1, 1], [1, 0]),
        Zip([1, 2, 2], [1, 1, 0]),
        Zip([2, 2, 2, 2], [3, 2, 1, 0]),
        Zip([2, 2, 2, 3, 3], [3, 2, 1, 1, 0]),
        Zip([2, 2, 3, 3, 3, 3], [3, 2, 3, 2, 1, 0]),
        Zip([2, 3, 3, 3, 3, 3, 3], [3, 0, 1, 3, 2, 5, 4]),
        Zip([3, 3, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11], [7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    ];

    private static (byte Length, byte Word)[] Zip(byte[] lengths, byte[] words) => [.. lengths.Zip(words)];
}
