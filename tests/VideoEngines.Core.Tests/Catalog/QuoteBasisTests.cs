using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Routing;
using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Catalog;

/// <summary>A quote whose cost depends on the length of an input says what that length rests on.</summary>
public class QuoteBasisTests
{
    private static readonly VideoMedia Unknown = VideoMedia.FromUri("https://media.example/a.mp4");
    private static readonly VideoMedia Declared = Unknown with { Facts = new() { Duration = TimeSpan.FromSeconds(5) } };
    private static readonly VideoMedia Inspected = SampleMedia.Mp4(320, 240, TimeSpan.FromSeconds(5));

    public static TheoryData<string, VideoMedia[], QuoteBasis, decimal, decimal> Inputs => new()
    {
        { "inspected", [Inspected], QuoteBasis.Inspected, 5, 5 },
        { "declared", [Declared], QuoteBasis.Declared, 5, 5 },
        { "worst case", [Unknown], QuoteBasis.WorstCase, 2, 10 },
        { "the weakest counts", [Inspected, Declared], QuoteBasis.Declared, 10, 10 },
        { "the limit of all counts", [Inspected, Unknown, Unknown], QuoteBasis.WorstCase, 9, 15 },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void TryQuote_InputSeconds_RestOnWhatIsKnown(string name, VideoMedia[] videos, QuoteBasis basis, decimal low, decimal high)
    {
        Assert.NotEmpty(name);
        var quote = PriceQuoter.TryQuote(Offer(), Request(videos))!;

        Assert.Equal((basis, low, high), (quote.Basis, quote.Low.Amount, quote.High.Amount));
    }

    [Fact]
    public void TryQuote_OnlyTheTotalIsLimited_TheWorstCaseIsTheTotal()
    {
        var quote = PriceQuoter.TryQuote(Offer(static input => input with { MinDuration = null, MaxDuration = null }), Request([Unknown]))!;

        Assert.Equal((QuoteBasis.WorstCase, 0m, 15m), (quote.Basis, quote.Low.Amount, quote.High.Amount));
    }

    [Fact]
    public void TryQuote_NoLengthAndNoLimit_IsNull() =>
        Assert.Null(PriceQuoter.TryQuote(Offer(static input => input with { MaxDuration = null, MaxTotalDuration = null }), Request([Unknown])));

    [Fact]
    public void TryQuote_OutputSecondsOnly_RestOnTheRequest() =>
        Assert.Equal(QuoteBasis.Request, PriceQuoter.TryQuote(TestCatalog.Offer("a/m"), new("a boat") { Duration = TimeSpan.FromSeconds(5) })!.Basis);

    [Fact]
    public void TryQuote_OutputAsLongAsTheInput_RestsOnTheInput()
    {
        var offer = TestCatalog.Offer(
            "a/m",
            static c => c with
            {
                Operation = VideoOperation.TalkingHead,
                Durations = new() { Kind = DurationKind.FollowsInput, Source = TestCatalog.Source },
                Inputs = [new() { Role = VideoInputRole.DrivingAudio, Maximum = 1, MaxDuration = TimeSpan.FromSeconds(20), Source = TestCatalog.Source }],
            },
            prices: TestCatalog.Price("coin", 1));

        Assert.Equal(QuoteBasis.Inspected, PriceQuoter.TryQuote(offer, new("speak") { DrivingAudio = SampleMedia.Wav(TimeSpan.FromSeconds(3)) })!.Basis);
        Assert.Equal(QuoteBasis.WorstCase, PriceQuoter.TryQuote(offer, new("speak") { DrivingAudio = Unknown })!.Basis);
    }

    [Fact]
    public void TryQuote_MegapixelsOfAnInput_RestOnItsSize()
    {
        var offer = TestCatalog.Offer(
            "a/m",
            static c => c with { Operation = VideoOperation.ImageToVideo, Inputs = [new() { Role = VideoInputRole.StartFrame, Maximum = 1, Source = TestCatalog.Source }] },
            prices: TestCatalog.Price("coin", 1, PriceBasis.InputMegapixel));
        var quote = PriceQuoter.TryQuote(offer, new("a boat") { StartFrame = SampleMedia.Png(2048, 1024) })!;

        Assert.Equal((QuoteBasis.Inspected, 2m), (quote.Basis, quote.High.Amount));
    }

    [Theory]
    [InlineData("inspected", "5 coin (inspected)")]
    [InlineData("declared", "5 coin (declared)")]
    [InlineData("worst case", "2 to 10 coin (worst case)")]
    public void Plan_PriceByTheLengthOfAnInput_SaysItInTextAndJson(string word, string price)
    {
        var media = word switch { "inspected" => Inspected, "declared" => Declared, _ => Unknown };
        var plan = RoutePlanner.Plan(Request([media]), PlanCase.Context(Offer()));

        Assert.Contains(price, plan.ToTable(), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(plan.ToJson());
        Assert.Equal(word, json.RootElement.GetProperty("candidates")[0].GetProperty("basis").GetString());
    }

    [Fact]
    public void Plan_PriceByTheRequestAlone_SaysNothingOfIt()
    {
        var plan = RoutePlanner.Plan(new("a boat") { Duration = TimeSpan.FromSeconds(5) }, PlanCase.Context(TestCatalog.Offer("a/m")));

        using var json = JsonDocument.Parse(plan.ToJson());
        Assert.False(json.RootElement.GetProperty("candidates")[0].TryGetProperty("basis", out _));
    }

    private static VideoRequest Request(VideoMedia[] videos) => new("a boat") { Operation = VideoOperation.ReferenceToVideo, ReferenceVideos = videos };

    private static EngineOffer Offer(Func<InputCapability, InputCapability>? change = null)
    {
        var input = new InputCapability
        {
            Role = VideoInputRole.ReferenceVideo,
            Maximum = 3,
            MinDuration = TimeSpan.FromSeconds(2),
            MaxDuration = TimeSpan.FromSeconds(10),
            MaxTotalDuration = TimeSpan.FromSeconds(15),
            Source = TestCatalog.Source,
        };
        return TestCatalog.Offer("a/m", c => c with { Operation = VideoOperation.ReferenceToVideo, Inputs = [change?.Invoke(input) ?? input] }, prices: TestCatalog.Price("coin", 1, PriceBasis.InputSecond));
    }
}
