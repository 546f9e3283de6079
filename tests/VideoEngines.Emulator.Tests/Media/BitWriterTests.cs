using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class BitWriterTests
{
    [Theory]
    [InlineData(0u, "1")]
    [InlineData(1u, "010")]
    [InlineData(2u, "011")]
    [InlineData(3u, "00100")]
    [InlineData(7u, "0001000")]
    [InlineData(3599u, "00000000000111000010000")]
    public void Unsigned_Value_IsExpGolomb(uint value, string expected)
    {
        Assert.Equal(expected, Written(bits => bits.Unsigned(value), expected.Length));
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "010")]
    [InlineData(-1, "011")]
    [InlineData(2, "00100")]
    [InlineData(-6, "0001101")]
    public void Signed_Value_IsExpGolomb(int value, string expected)
    {
        Assert.Equal(expected, Written(bits => bits.Signed(value), expected.Length));
    }

    [Fact]
    public void Stop_InsideByte_WritesOneAndFills()
    {
        var bits = new BitWriter();
        bits.Bits(0b101, 3);
        bits.Stop();

        Assert.Equal([0b10110000], bits.WrittenBytes.ToArray());
    }

    [Fact]
    public void Bits_ThirtyTwoAcrossBytes_KeepsAll()
    {
        var bits = new BitWriter();
        bits.Bits(1, 1);
        bits.Bits(0xDEADBEEF, 32);
        bits.Align();

        Assert.Equal([0xEF, 0x56, 0xDF, 0x77, 0x80], bits.WrittenBytes.ToArray());
    }

    [Fact]
    public void Clear_AfterPartialByte_StartsAnew()
    {
        var bits = new BitWriter();
        bits.Bits(0xFFFF, 13);
        bits.Clear();
        bits.Bits(0x12, 8);

        Assert.Equal([0x12], bits.WrittenBytes.ToArray());
    }

    private static string Written(Action<BitWriter> write, int length)
    {
        var bits = new BitWriter();
        write(bits);
        bits.Align();
        return string.Concat(bits.WrittenBytes.ToArray().Select(value => value.ToString("b8")))[..length];
    }
}
