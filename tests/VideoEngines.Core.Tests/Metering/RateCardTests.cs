using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

public sealed class RateCardTests
{
    private static readonly RateCard Card = new()
    {
        Version = "2026-03",
        CreditsPerUsd = 100m,
        Markup = 1.5m,
        UsdPerUnit = new Dictionary<string, decimal> { ["kling-unit"] = 0.14m, ["runway-credit"] = 0.01m },
        MarkupByEngine = new Dictionary<string, decimal> { ["kling/*"] = 2m, ["kling/v3"] = 3m, ["*@fal"] = 1m },
    };

    [Theory]
    [InlineData("USD", 1, "", 150)]
    [InlineData("usd", 1, "", 150)]
    [InlineData("kling-unit", 1, "", 21)]
    [InlineData("runway-credit", 10, "runway/gen4.5", 15)]
    [InlineData("USD", 1, "kling/v2.6", 200)]
    [InlineData("USD", 1, "kling/v3", 300)]
    [InlineData("USD", 1, "luma/ray@fal", 100)]
    public void ToCredits_KnownUnit_AppliesUnitAndMostSpecificMarkup(string unit, int amount, string engine, int credits) =>
        Assert.Equal(credits, Card.ToCredits(new VideoCost(amount, unit), engine.Length == 0 ? default : (VideoEngineId)engine).ToCredits());

    [Fact]
    public void ToCredits_Fraction_RoundsUpOnce() =>
        Assert.Equal(333_334, new RateCard { Version = "v", Markup = 1m, CreditsPerUsd = 1m }.ToCredits(VideoCost.Usd(1m / 3m)).Micro);

    [Fact]
    public void ToCredits_UnknownUnit_NamesUnitAndRemedy()
    {
        var exception = Assert.Throws<VideoEngineException>(() => Card.ToCredits(new VideoCost(1, "CNY"), "kling/v3"));
        Assert.Equal(VideoErrorKind.Configuration, exception.Kind);
        Assert.Contains("'CNY'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("UsdPerUnit", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToCredits_NegativeCost_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Card.ToCredits(VideoCost.Usd(-1)));

    [Fact]
    public void TryToUsd_KnownUnit_LeavesMarkupOut()
    {
        Assert.True(Card.TryToUsd(new VideoCost(10, "kling-unit"), out var usd));
        Assert.Equal(1.4m, usd);
    }

    [Fact]
    public void TryToUsd_UnknownUnit_ReturnsFalse() => Assert.False(Card.TryToUsd(new VideoCost(1, "CNY"), out _));

    [Fact]
    public void Quote_ThreeCosts_KeepsVersionAndOrder()
    {
        var quote = Card.Quote(new VideoQuote(VideoCost.Usd(1), VideoCost.Usd(2), VideoCost.Usd(3)));
        Assert.Equal((150m, 300m, 450m, "2026-03"), (quote.Low.ToCredits(), quote.Expected.ToCredits(), quote.High.ToCredits(), quote.RateCardVersion));
    }

    [Fact]
    public void UsdPerUnit_ChangedAfterwards_CardKeepsItsSnapshot()
    {
        var units = new Dictionary<string, decimal> { ["x"] = 1m };
        var card = new RateCard { Version = "v", UsdPerUnit = units };
        units["x"] = 2m;
        Assert.Equal(1m, card.ToCredits(new VideoCost(1, "x")).ToCredits());
    }

    [Fact]
    public void Init_UsdListed_Throws() =>
        Assert.Throws<ArgumentException>(() => new RateCard { Version = "v", UsdPerUnit = new Dictionary<string, decimal> { ["usd"] = 1m } });

    [Fact]
    public void Init_ZeroCreditsPerUsd_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new RateCard { Version = "v", CreditsPerUsd = 0 });

    [Fact]
    public void Init_MalformedPattern_Throws() =>
        Assert.Throws<ArgumentException>(() => new RateCard { Version = "v", MarkupByEngine = new Dictionary<string, decimal> { ["Kling V3"] = 1m } });

    [Fact]
    public void Equals_SameNumbers_IsTrue() => Assert.Equal(Card, Card with { UsdPerUnit = new Dictionary<string, decimal>(Card.UsdPerUnit) });

    [Fact]
    public void Equals_OtherNumber_IsFalse() => Assert.NotEqual(Card, Card with { UsdPerUnit = new Dictionary<string, decimal> { ["kling-unit"] = 1m } });

    [Fact]
    public void VideoQuote_MixedUnits_Throws() =>
        Assert.Throws<ArgumentException>(() => new VideoQuote(VideoCost.Usd(1), new VideoCost(1, "CNY"), VideoCost.Usd(1)));

    [Fact]
    public void VideoQuote_Descending_Throws() => Assert.Throws<ArgumentException>(() => new VideoQuote(VideoCost.Usd(2), VideoCost.Usd(1), VideoCost.Usd(3)));

    [Fact]
    public void CreditQuote_Descending_Throws() => Assert.Throws<ArgumentException>(() => new CreditQuote(new(2), new(1), new(3), "v"));
}
