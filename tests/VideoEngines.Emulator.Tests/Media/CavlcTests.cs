using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class CavlcTests
{
    public static TheoryData<string> Tables => ["luma token", "chroma token", "luma zeros", "chroma zeros", "runs"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_AnyTwoWords_NeitherStartsTheOther(string name)
    {
        foreach (var table in Codes(name))
        {
            var words = table.Where(code => code.Length > 0).Select(code => code.Word.ToString($"b{code.Length}")).ToArray();

            Assert.All(words, word => Assert.Single(words, other => other.StartsWith(word, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void WriteLuma_OnlyZeros_IsOneBit()
    {
        Assert.Equal("1", Written(new int[16]));
    }

    // coeff_token 01, sign 1, total_zeros 1.
    [Fact]
    public void WriteLuma_SingleMinusOneFirst_IsTrailingOne()
    {
        Assert.Equal("0111", Written([-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    }

    // The worked example that introductions to CAVLC share: 0, 3, 0, 1, -1, -1, 0, 1, 0...
    [Fact]
    public void WriteLuma_TextbookBlock_MatchesTextbook()
    {
        Assert.Equal("000010001110010111101101", Written([0, 3, 0, 1, -1, -1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]));
    }

    private static string Written(int[] scanned)
    {
        var bits = new BitWriter();
        Cavlc.WriteLuma(bits, scanned);
        bits.Stop();
        var text = string.Concat(bits.WrittenBytes.ToArray().Select(value => value.ToString("b8")));
        return text[..text.LastIndexOf('1')];
    }

    // Tokens of all trailing ones form one code; the other tables hold a code per row.
    private static (byte Length, byte Word)[][] Codes(string name) => name switch
    {
        "luma token" => [[.. CavlcTables.LumaToken.SelectMany(row => row)]],
        "chroma token" => [[.. CavlcTables.ChromaToken.SelectMany(row => row)]],
        "luma zeros" => CavlcTables.LumaZeros,
        "chroma zeros" => CavlcTables.ChromaZeros,
        _ => CavlcTables.Runs,
    };
}
