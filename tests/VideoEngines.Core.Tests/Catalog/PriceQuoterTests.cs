using System.Text.Json;
using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

public class PriceQuoterTests
{
    private static readonly VideoRequest Request = new("a boat");

    [Theory]
    [InlineData("720p", false, 5, 3.0, 0.42)]
    [InlineData("720p", true, 5, 4.5, 0.63)]
    [InlineData("1080p", false, 10, 8.0, 1.12)]
    [InlineData("1080p", true, 10, 12.0, 1.68)]
    [InlineData("4k", false, 3, 9.0, 1.26)]
    [InlineData("4k", true, 15, 45.0, 6.30)]
    public void TryQuote_KlingV3_IsThePriceTable(string resolution, bool audio, int seconds, double units, double usd)
    {
        var quote = Quote("kling/v3", Request with { Resolution = VideoResolution.Parse(resolution), GenerateAudio = audio, Duration = TimeSpan.FromSeconds(seconds) });

        Assert.Equal(new VideoCost((decimal)units, "kling-unit"), quote);
        Assert.Equal((decimal)usd, EngineCatalog.Default.ToUsd(quote));
    }

    [Theory]
    [InlineData(2, 24)]
    [InlineData(10, 120)]
    public void TryQuote_RunwayGen45_IsTwelveCreditsPerSecond(int seconds, int credits) =>
        Assert.Equal(new VideoCost(credits, "runway-credit"), Quote("runway/gen4.5", Request with { Duration = TimeSpan.FromSeconds(seconds) }));

    [Theory]
    [InlineData("kling/v3", 3)]
    [InlineData("runway/gen4.5", 60)]
    public void TryQuote_SilentRequest_TakesTheDefaults(string engine, int amount) => Assert.Equal(amount, Quote(engine, Request).Amount);

    [Fact]
    public void TryQuote_OperationNotDone_IsNull() => Assert.Null(PriceQuoter.TryQuote(TestCatalog.Offer("a/m"), Request with { Operation = VideoOperation.TalkingHead }));

    [Fact]
    public void TryQuote_NoPrice_IsNull() => Assert.Null(PriceQuoter.TryQuote(TestCatalog.Offer("a/m") with { Prices = [] }, Request));

    [Fact]
    public void TryQuote_DurationWithoutDefault_IsTheRange()
    {
        var quote = PriceQuoter.TryQuote(TestCatalog.Offer("a/m", static c => c with { Durations = c.Durations! with { Default = null } }), Request)!;

        Assert.Equal((0.01m, 0.105m, 0.20m), (quote.Low.Amount, quote.Expected.Amount, quote.High.Amount));
    }

    [Fact]
    public void TryQuote_ResolutionAndSoundWithoutDefault_IsTheRangeOverBoth()
    {
        PriceRule[] prices =
        [
            TestCatalog.Price("USD", 1, when: new() { Resolutions = [VideoResolution.P720], Audio = false }),
            TestCatalog.Price("USD", 2, when: new() { Resolutions = [VideoResolution.P720] }),
            TestCatalog.Price("USD", 5),
        ];
        var offer = TestCatalog.Offer("a/m", static c => c with { Resolutions = c.Resolutions! with { Default = null }, Audio = c.Audio with { Default = null } }, prices: prices);

        var open = PriceQuoter.TryQuote(offer, Request)!;
        var asked = PriceQuoter.TryQuote(offer, Request with { GenerateAudio = true, Resolution = VideoResolution.P720 })!;

        Assert.Equal((5m, 25m), (open.Low.Amount, open.High.Amount));
        Assert.Equal((10m, 10m), (asked.Low.Amount, asked.High.Amount));
    }

    [Fact]
    public void TryQuote_ResolutionNotMade_IsNull() => Assert.Null(PriceQuoter.TryQuote(TestCatalog.Offer("a/m"), Request with { Resolution = VideoResolution.FourK }));

    [Fact]
    public void TryQuote_BelowTheMinimum_IsTheMinimum() =>
        Assert.Equal(56, Quote(TestCatalog.Offer("a/m", prices: TestCatalog.Price("coin", 28, minimum: 56)), Request with { Duration = TimeSpan.FromSeconds(1) }).Amount);

    [Fact]
    public void TryQuote_PerClip_DoesNotDependOnTheDuration() =>
        Assert.Equal(2, Quote(TestCatalog.Offer("a/m", prices: TestCatalog.Price("coin", 2, PriceBasis.Clip)), Request with { Duration = TimeSpan.FromSeconds(9) }).Amount);

    [Fact]
    public void TryQuote_SeveralOutputs_MultipliesTheCost() => Assert.Equal(0.15m, Quote(TestCatalog.Offer("a/m"), Request with { Count = 3 }).Amount);

    [Fact]
    public void TryQuote_VideoTokens_FollowsTheFormula()
    {
        var offer = TestCatalog.Offer("a/m", prices: TestCatalog.Price("USD", 7, PriceBasis.MillionVideoTokens));

        // 5 s x 1280 x 720 x 24 / 1024 = 108,000 tokens.
        Assert.Equal(0.756m, Quote(offer, Request).Amount);
    }

    [Theory]
    [InlineData("1024x1024", 1)]
    [InlineData("1025x1024", 2)]
    [InlineData("1920x1080", 2)]
    [InlineData("512x512", 1)]
    public void TryQuote_Megapixels_AreRoundedUpPerImage(string size, int megapixels)
    {
        var offer = TestCatalog.Offer("a/m", c => c with { Operation = VideoOperation.TextToImage, Durations = null, Resolutions = c.Resolutions! with { Values = [TestCatalog.Resolution("720p", size)], Default = null } }, prices: TestCatalog.Price("coin", 3, PriceBasis.Megapixel));

        Assert.Equal(2 * 3 * megapixels, Quote(offer, Request with { Operation = VideoOperation.TextToImage, Resolution = VideoResolution.Parse(size), Count = 2 }).Amount);
    }

    [Fact]
    public void TryQuote_MegapixelsOfSeveralSizes_IsTheRange()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Resolutions = c.Resolutions! with { Default = null } }, prices: TestCatalog.Price("coin", 3, PriceBasis.Megapixel));

        var quote = PriceQuoter.TryQuote(offer, Request)!;

        Assert.Equal((3m, 6m), (quote.Low.Amount, quote.High.Amount));
    }

    [Fact]
    public void TryQuote_InputMegapixels_AreRoundedUpPerImageAndAdded()
    {
        var price = TestCatalog.Price("coin", 1) with { Charges = [new() { Per = PriceBasis.Clip, Amount = 100 }, new() { Per = PriceBasis.InputMegapixel, Amount = 1 }] };
        var offer = TestCatalog.Offer("a/m", static c => c with { Operation = VideoOperation.ImageToImage }, prices: price);

        Assert.Equal(105, Quote(offer, Request with { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image(512, 512), Image(2048, 1537)] }).Amount);
    }

    [Fact]
    public void TryQuote_InputOfUnknownSize_IsNull()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Operation = VideoOperation.ImageToImage }, prices: TestCatalog.Price("coin", 1, PriceBasis.InputMegapixel));

        Assert.Null(PriceQuoter.TryQuote(offer, Request with { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image(512, 512), VideoMedia.FromUri("https://example.com/a.png")] }));
    }

    [Theory]
    [InlineData("720p", null, 0.03)]
    [InlineData("1080p", "9:16", 0.045)]
    [InlineData(null, null, 0.03)]
    public void TryQuote_Flux2Pro_IsTheFirstMegapixelAndTheOthers(string? resolution, string? ratio, double usd)
    {
        var request = Request with
        {
            Operation = VideoOperation.TextToImage,
            Resolution = resolution is null ? null : VideoResolution.Parse(resolution),
            AspectRatio = ratio is null ? null : VideoAspectRatio.Parse(ratio),
        };

        Assert.Equal(VideoCost.Usd((decimal)usd), Quote("black-forest-labs/flux-2-pro@fal", request));
    }

    [Fact]
    public void TryQuote_InputSeconds_AreAddedToTheOutput()
    {
        var price = TestCatalog.Price("coin", 20) with { Charges = [new() { Per = PriceBasis.OutputSecond, Amount = 20 }, new() { Per = PriceBasis.InputSecond, Amount = 10 }] };
        var offer = TestCatalog.Offer("a/m", static c => c with { Operation = VideoOperation.VideoToVideo }, prices: price);
        var video = VideoMedia.FromUri("https://example.com/a.mp4") with { Facts = new() { Duration = TimeSpan.FromSeconds(4) } };

        Assert.Equal(140, Quote(offer, Request with { SourceVideo = video }).Amount);
    }

    [Fact]
    public void TryQuote_UnknownInputSeconds_IsNull()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Operation = VideoOperation.VideoToVideo }, prices: TestCatalog.Price("coin", 1, PriceBasis.InputSecond));

        Assert.Null(PriceQuoter.TryQuote(offer, Request with { SourceVideo = VideoMedia.FromUri("https://example.com/a.mp4") }));
    }

    [Fact]
    public void TryQuote_DurationFollowsInput_TakesTheDrivingAudio()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Operation = VideoOperation.TalkingHead,
            Durations = new() { Kind = DurationKind.FollowsInput, Source = TestCatalog.Source },
        });
        var voice = VideoMedia.FromUri("https://example.com/a.wav") with { Facts = new() { Duration = TimeSpan.FromSeconds(11) } };

        Assert.Equal(0.11m, Quote(offer, Request with { DrivingAudio = voice }).Amount);
    }

    [Fact]
    public void TryQuote_Step_RoundsSecondsUp()
    {
        var price = TestCatalog.Price("coin", 1) with { Charges = [new() { Per = PriceBasis.OutputSecond, Amount = 0.1m, Step = TimeSpan.FromSeconds(5) }] };

        Assert.Equal(1.0m, Quote(TestCatalog.Offer("a/m", prices: price), Request with { Duration = TimeSpan.FromSeconds(6) }).Amount);
    }

    [Theory]
    [InlineData("""{"mode":"std"}""", 1, 1)]
    [InlineData("""{"mode":"pro"}""", 4, 4)]
    [InlineData("{}", 1, 4)]
    public void TryQuote_Mode_ComesFromTheOptionsOfTheDialect(string options, int low, int high)
    {
        PriceRule[] prices = [TestCatalog.Price("coin", 1, PriceBasis.Clip, new() { Mode = "std" }), TestCatalog.Price("coin", 4, PriceBasis.Clip, new() { Mode = "pro" })];
        using var json = JsonDocument.Parse(options);
        var request = Request with { Options = new Dictionary<string, JsonElement> { ["a"] = json.RootElement.Clone() } };

        var quote = PriceQuoter.TryQuote(TestCatalog.Offer("a/m", prices: prices), request)!;

        Assert.Equal((low, high), ((int)quote.Low.Amount, (int)quote.High.Amount));
    }

    [Theory]
    [InlineData("1280x720", 1)]
    [InlineData("1080x1920", 2)]
    public void TryQuote_ExactSize_TakesThePriceOfItsResolution(string size, int amount)
    {
        PriceRule[] prices =
        [
            TestCatalog.Price("coin", 1, PriceBasis.Clip, new() { Resolutions = [VideoResolution.P720] }),
            TestCatalog.Price("coin", 2, PriceBasis.Clip, new() { Resolutions = [VideoResolution.P1080] }),
        ];

        Assert.Equal(amount, Quote(TestCatalog.Offer("a/m", prices: prices), Request with { Resolution = VideoResolution.Parse(size) }).Amount);
    }

    private static VideoMedia Image(int width, int height) => VideoMedia.FromUri("https://example.com/a.png") with { Facts = new() { Width = width, Height = height } };

    private static VideoCost Quote(string engine, VideoRequest request)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(engine, out var offer));
        return Quote(offer, request);
    }

    private static VideoCost Quote(EngineOffer offer, VideoRequest request)
    {
        var quote = PriceQuoter.TryQuote(offer, request);
        Assert.NotNull(quote);
        Assert.Equal(quote.Low, quote.High);
        return quote.Expected;
    }
}
