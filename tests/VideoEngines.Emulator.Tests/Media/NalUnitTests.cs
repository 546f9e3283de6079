using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class NalUnitTests
{
    [Theory]
    [InlineData("000000", "67 00 00 03 00")]
    [InlineData("000001", "67 00 00 03 01")]
    [InlineData("000003", "67 00 00 03 03")]
    [InlineData("000004", "67 00 00 04")]
    [InlineData("0000000000", "67 00 00 03 00 00 03 00")]
    [InlineData("00FF000002", "67 00 FF 00 00 03 02")]
    public void Bare_PayloadThatLooksLikeStartCode_IsBrokenUp(string payload, string expected)
    {
        var unit = NalUnit.Bare(NalUnit.SequenceParameters, Convert.FromHexString(payload));

        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(unit));
    }

    [Fact]
    public void LengthPrefixed_Payload_CountsHeaderAndEmulationBytes()
    {
        var unit = NalUnit.LengthPrefixed(NalUnit.IdrSlice, [0, 0, 0, 9]);

        Assert.Equal("0000000665000003" + "0009", Convert.ToHexString(unit));
    }
}
