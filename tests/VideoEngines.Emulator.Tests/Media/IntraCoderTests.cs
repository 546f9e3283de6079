using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class IntraCoderTests
{
    [Fact]
    public void Write_FlatMacroblocks_AreDecodedWithExactLumaAndChromaWithinOne()
    {
        var coder = new IntraCoder(3, 3);
        for (var at = 0; at < 9; at++)
        {
            var cells = Flat((byte)(16 + (at * 25)), (byte)(200 - (at * 11)), (byte)(90 + (at * 7)));
            coder.Write(new BitWriter(), at % 3, at / 3, 0, 0, cells);

            var decoded = coder.Decoded(at % 3, at / 3).ToArray();
            Assert.Equal(cells[..16], decoded[..16]);
            Assert.All(decoded[16..].Zip(cells[16..]), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
        }
    }

    [Fact]
    public void Write_DetailedMacroblock_IsDecodedWithinQuantisation()
    {
        var coder = new IntraCoder(1, 1);
        var cells = Enumerable.Range(0, IntraCoder.MacroblockBytes).Select(i => (byte)(40 + (i * 67 % 150))).ToArray();

        coder.Write(new BitWriter(), 0, 0, 0, 0, cells);

        Assert.All(coder.Decoded(0, 0).ToArray().Zip(cells), pair => Assert.InRange(pair.First - pair.Second, -4, 4));
    }

    [Fact]
    public void Write_NeighbourOfEarlierFrame_IsNotPredictedFrom()
    {
        Assert.Equal(Length(new IntraCoder(2, 1), -1), Length(new IntraCoder(2, 1), 0));
        Assert.NotEqual(Length(new IntraCoder(2, 1), -1), Length(new IntraCoder(2, 1), 1));
    }

    // Bytes of the right macroblock in frame 1, with its left neighbour last coded in the given frame.
    private static int Length(IntraCoder coder, int leftFrame)
    {
        var cells = Flat(220, 128, 128);
        if (leftFrame >= 0) coder.Write(new BitWriter(), 0, 0, leftFrame, 0, cells);
        var bits = new BitWriter();
        coder.Write(bits, 1, 0, 1, 0, cells);
        bits.Stop();
        return bits.WrittenBytes.Length;
    }

    private static byte[] Flat(byte y, byte cb, byte cr) => [.. Enumerable.Repeat(y, 16), .. Enumerable.Repeat(cb, 4), .. Enumerable.Repeat(cr, 4)];
}
