namespace VideoEngines.Emulator.Media;

/// <summary>Writes DC coefficients in scan order with CAVLC (ITU-T H.264, 9.2).</summary>
internal static class Cavlc
{
    private const int EscapeBits = 12;

    public static void WriteLuma(BitWriter bits, ReadOnlySpan<int> scanned) =>
        Write(bits, scanned, CavlcTables.LumaToken, CavlcTables.LumaZeros);

    public static void WriteChroma(BitWriter bits, ReadOnlySpan<int> scanned) =>
        Write(bits, scanned, CavlcTables.ChromaToken, CavlcTables.ChromaZeros);

    private static void Write(BitWriter bits, ReadOnlySpan<int> scanned, (byte Length, byte Word)[][] tokens, (byte Length, byte Word)[][] zeros)
    {
        // Levels and the zeros before each, from the highest frequency down.
        Span<int> levels = stackalloc int[16];
        Span<int> runs = stackalloc int[16];
        var count = 0;
        var totalZeros = 0;
        for (var i = scanned.Length - 1; i >= 0; i--)
        {
            if (scanned[i] != 0)
            {
                levels[count++] = scanned[i];
            }
            else if (count > 0)
            {
                runs[count - 1]++;
                totalZeros++;
            }
        }

        var ones = TrailingOnes(levels[..count]);
        Word(bits, tokens[ones][count]);
        if (count == 0) return;

        WriteLevels(bits, levels[..count], ones);
        if (count < scanned.Length) Word(bits, zeros[count - 1][totalZeros]);
        for (var i = 0; i < count - 1 && totalZeros > 0; i++)
        {
            Word(bits, CavlcTables.Runs[Math.Min(totalZeros, 7) - 1][runs[i]]);
            totalZeros -= runs[i];
        }
    }

    private static int TrailingOnes(ReadOnlySpan<int> levels)
    {
        var ones = 0;
        while (ones < levels.Length && ones < 3 && levels[ones] is 1 or -1) ones++;
        return ones;
    }

    private static void WriteLevels(BitWriter bits, ReadOnlySpan<int> levels, int ones)
    {
        for (var i = 0; i < ones; i++) bits.Flag(levels[i] < 0);

        var suffix = levels.Length > 10 && ones < 3 ? 1 : 0;
        for (var i = ones; i < levels.Length; i++)
        {
            var level = levels[i];
            var code = level > 0 ? (2 * level) - 2 : (-2 * level) - 1;
            if (i == ones && ones < 3) code -= 2;
            WriteLevel(bits, code, suffix);
            if (suffix == 0) suffix = 1;
            if (suffix < 6 && Math.Abs(level) > 3 << (suffix - 1)) suffix++;
        }
    }

    private static void WriteLevel(BitWriter bits, int code, int suffix)
    {
        if (suffix == 0 && code is >= 14 and < 30)
        {
            bits.Bits(1, 15);
            bits.Bits((uint)(code - 14), 4);
        }
        else if (suffix == 0 ? code < 14 : code < 15 << suffix)
        {
            bits.Bits(1, (code >> suffix) + 1);
            bits.Bits((uint)code, suffix);
        }
        else
        {
            bits.Bits(1, 16);
            bits.Bits((uint)(code - (suffix == 0 ? 30 : 15 << suffix)), EscapeBits);
        }
    }

    private static void Word(BitWriter bits, (byte Length, byte Word) code) => bits.Bits(code.Word, code.Length);
}
