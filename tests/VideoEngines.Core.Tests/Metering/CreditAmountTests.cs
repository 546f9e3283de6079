using System.Globalization;
using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditAmountTests
{
    [Theory]
    [InlineData("0.42", 420_000)]
    [InlineData("0.0000001", 1)]
    [InlineData("1.0000001", 1_000_001)]
    [InlineData("-0.0000001", 0)]
    [InlineData("0", 0)]
    public void FromCredits_Fraction_RoundsUp(string credits, long micro) =>
        Assert.Equal(micro, CreditAmount.FromCredits(decimal.Parse(credits, CultureInfo.InvariantCulture)).Micro);

    [Fact]
    public void Add_BeyondRange_Throws() => Assert.Throws<OverflowException>(() => new CreditAmount(long.MaxValue) + new CreditAmount(1));

    [Fact]
    public void Subtract_BeyondRange_Throws() => Assert.Throws<OverflowException>(() => new CreditAmount(long.MinValue) - new CreditAmount(1));

    [Fact]
    public void Multiply_BeyondRange_Throws() => Assert.Throws<OverflowException>(() => new CreditAmount(long.MaxValue) * 2);

    [Fact]
    public void ToString_AnyCulture_IsInvariant()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("0.42 credits", CreditAmount.FromCredits(0.42m).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Compare_TwoAmounts_FollowsMicro()
    {
        var (less, more) = (new CreditAmount(1), new CreditAmount(2));
        Assert.True(less < more && more > less && less <= more && more >= less && less.CompareTo(more) < 0);
        Assert.Equal(less, CreditAmount.Min(more, less));
    }
}
