using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

public class EngineCatalogTests
{
    [Fact]
    public void Default_Always_HoldsTheShippedEngines() =>
        Assert.Superset(new HashSet<VideoEngineId> { VideoEngineIds.KlingV3, VideoEngineIds.RunwayGen45 }, EngineCatalog.Default.Offers.Select(static o => o.Id).ToHashSet());

    [Fact]
    public void TryGetOffer_KnownId_FindsIt()
    {
        Assert.True(EngineCatalog.Default.TryGetOffer("kling/v3", out var offer));
        Assert.Equal("kling-3.0", offer.WireModelId);
    }

    [Fact]
    public void TryGetOffer_OtherHost_FindsNothing() => Assert.False(EngineCatalog.Default.TryGetOffer("kling/v3@nowhere", out _));

    [Fact]
    public void TryGetModel_KnownId_FindsIt()
    {
        Assert.True(EngineCatalog.Default.TryGetModel("runway/gen4.5", out var model));
        Assert.Equal("Runway Gen-4.5", model.Name);
    }

    [Theory]
    [InlineData("kling/v3.0", "kling/v3")]
    [InlineData("kling-v3", "kling/v3")]
    [InlineData("Runway/gen45", "runway/gen4.5")]
    [InlineData(" klng/v3 ", "kling/v3")]
    public void Suggest_NearName_NamesTheEngine(string wrong, string right) => Assert.Equal(right, EngineCatalog.Default.Suggest(wrong)[0].ToString());

    [Fact]
    public void Suggest_FarName_IsEmpty() => Assert.Empty(EngineCatalog.Default.Suggest("nobody/nothing-at-all"));

    [Theory]
    [InlineData(3, "kling-unit", 0.42)]
    [InlineData(60, "runway-credit", 0.60)]
    [InlineData(1.5, "USD", 1.5)]
    public void ToUsd_KnownUnit_Converts(double amount, string unit, double usd) =>
        Assert.Equal((decimal)usd, EngineCatalog.Default.ToUsd(new((decimal)amount, unit)));

    [Fact]
    public void ToUsd_UnitWithoutRate_IsNull() => Assert.Null(EngineCatalog.Default.ToUsd(new(1, "CNY")));

    [Fact]
    public void Parse_OffersInAnyOrder_AreOrderedById()
    {
        var offers = new[] { "c/m", "a/m", "b/m@host", "b/m" }.Select(static id => TestCatalog.Offer(id)).ToArray();

        Assert.Equal(["a/m", "b/m", "b/m@host", "c/m"], TestCatalog.Create(offers).Offers.Select(static o => o.Id.ToString()));
    }

    [Theory]
    [InlineData(VideoErrorKind.ContentRefused, "SAFETY.INPUT.TEXT", "Charged")]
    [InlineData(VideoErrorKind.ContentRefused, "SAFETY.OUTPUT.VIDEO", "Unknown")]
    [InlineData(VideoErrorKind.ContentRefused, null, "Unknown")]
    [InlineData(VideoErrorKind.ProviderFault, "INTERNAL", "Unknown")]
    public void GetFailureBilling_OfRunway_FollowsTheDocumentation(VideoErrorKind kind, string? code, string billing)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer("runway/gen4.5", out var offer));
        Assert.Equal(billing, offer.GetFailureBilling(kind, code).ToString());
    }

    [Theory]
    [InlineData("high", "Free")]
    [InlineData("medium", "Unknown")]
    [InlineData("low", "Unknown")]
    public void Billing_SaidToBeFree_CountsWithHighConfidenceOnly(string confidence, string expected)
    {
        var fact = $$""" "billing": "free", "source": "S1", "checked": "2026-11-24", "confidence": "{{confidence}}" """;
        var catalog = EngineCatalog.Default.With(CatalogDocument.FromString($$"""
            { "schemaVersion": 1, "version": "t", "offers": { "kling/v3": { "billedOnFailure": [{ "kind": "content-refused", {{fact}} }], "billedOnCancel": { {{fact}} } } } }
            """));

        Assert.True(catalog.TryGetOffer("kling/v3", out var offer));
        Assert.Equal((expected, expected), (offer.GetFailureBilling(VideoErrorKind.ContentRefused).ToString(), offer.CancelBilling.ToString()));
    }

    [Fact]
    public void GetFailureBilling_OfKling_IsUnknown()
    {
        Assert.True(EngineCatalog.Default.TryGetOffer("kling/v3", out var offer));
        Assert.All(Enum.GetValues<VideoErrorKind>(), kind => Assert.Equal(VideoEngines.Metering.FailureBilling.Unknown, offer.GetFailureBilling(kind)));
    }

    [Theory]
    [InlineData("2026-09-23", false, true)]
    [InlineData("2026-09-24", true, false)]
    public void Lifecycle_WithRetirementDate_RetiresOnThatDay(string day, bool retired, bool deprecated)
    {
        var lifecycle = new OfferLifecycle { State = LifecycleState.Retired, RetiredOn = new(2026, 9, 24), Source = TestCatalog.Source };

        Assert.Equal((retired, deprecated), (lifecycle.IsRetired(DateOnly.Parse(day)), lifecycle.IsDeprecated(DateOnly.Parse(day))));
    }
}
