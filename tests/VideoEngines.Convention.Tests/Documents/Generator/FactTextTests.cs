using VideoEngines.Catalog;
using VideoEngines.DocsGenerator;

namespace VideoEngines.Convention.Tests.Documents.Generator;

public sealed class FactTextTests
{
    private static readonly FactSource Source = new("DOC", new DateOnly(2026, 11, 24), FactConfidence.High);

    [Theory]
    [InlineData(52_428_800, "50 MiB")]
    [InlineData(15_000_000, "15 MB")]
    [InlineData(7_500_000, "7.5 MB")]
    [InlineData(512, "512 bytes")]
    public void Bytes_Sizes_AreInTheUnitThatTheProviderMeant(long bytes, string text) => Assert.Equal(text, FactText.Bytes(bytes));

    [Theory]
    [InlineData(86_400, "1 day")]
    [InlineData(2_592_000, "30 days")]
    [InlineData(7_200, "2 hours")]
    [InlineData(90, "90 s")]
    [InlineData(0.5, "0.5 s")]
    public void Time_Lengths_AreInTheLargestWholeUnit(double seconds, string text) => Assert.Equal(text, FactText.Time(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Durations_DefaultOfOurs_SaysSo() => Assert.Equal(
        "4 or 8 s; 8 s by default (ours)",
        FactText.Durations(new DurationCapability { Kind = DurationKind.Set, Values = [TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)], Default = TimeSpan.FromSeconds(8), DefaultSource = "VE", Source = Source }));

    [Fact]
    public void Inputs_NoneAndNotKnown_AreToldApart()
    {
        var can = new OperationCapabilities { Operation = VideoOperation.TextToVideo };

        Assert.Equal("unknown", FactText.Inputs(can));
        Assert.Equal("none", FactText.Inputs(can with { Inputs = [] }));
    }

    [Fact]
    public void Inputs_RoleWithoutAFieldAtTheHost_IsNotListed() => Assert.Equal(
        "none",
        FactText.Inputs(new OperationCapabilities { Operation = VideoOperation.TextToVideo, Inputs = [new InputCapability { Role = VideoInputRole.StartFrame, Maximum = 0, Source = Source }] }));

    [Fact]
    public void Ratio_21To9_IsWrittenAsProvidersDo() => Assert.Equal("21:9", FactText.Ratio(VideoAspectRatio.Parse("21:9")));

    [Fact]
    public void Prompt_NotAccepted_IsNotTaken() => Assert.Equal("not taken", FactText.Prompt(new PromptCapability { Accepted = CapabilitySupport.No, Source = Source }));

    [Fact]
    public void Lifecycle_RetiredWithDay_TellsTheDay() => Assert.Equal(
        "retired, gone from 2026-09-24",
        FactText.Lifecycle(new OfferLifecycle { State = LifecycleState.Retired, RetiredOn = new DateOnly(2026, 9, 24), Source = Source }));
}
