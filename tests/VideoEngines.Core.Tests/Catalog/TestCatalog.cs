using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

/// <summary>Small catalogs of engines that do not exist.</summary>
internal static class TestCatalog
{
    /// <summary>The shipped rows of two engines and nothing else, so that plans stay short whatever is added.</summary>
    public static EngineCatalog TwoEngines { get; } = Only("kling/v3", "runway/gen4.5");

    public static FactSource Source { get; } = new("T", new DateOnly(2026, 11, 22), FactConfidence.High);

    public static EngineCatalog Create(params IEnumerable<EngineOffer> offers)
    {
        var list = offers.ToList();
        return new(
            default,
            "test",
            new Dictionary<string, CatalogSource> { ["T"] = new("T", "Test", null, null) },
            new Dictionary<string, CatalogUnit> { ["coin"] = new("coin", 0.5m, Source) },
            list.Select(static o => o.Model).DistinctBy(static m => m.Id),
            list);
    }

    /// <summary>An engine that makes 1 to 20 s of 720p and 1080p in 16:9 and 9:16, silent or not, for one cent per second.</summary>
    public static EngineOffer Offer(string id, Func<OperationCapabilities, OperationCapabilities>? change = null, decimal usdPerSecond = 0.01m, params IReadOnlyList<PriceRule> prices)
    {
        var capabilities = Capabilities(VideoOperation.TextToVideo);
        capabilities = change?.Invoke(capabilities) ?? capabilities;
        var operations = new Dictionary<VideoOperation, OperationCapabilities> { [capabilities.Operation] = capabilities };
        VideoEngineId engine = id;
        return new()
        {
            Id = engine,
            Model = new() { Id = $"{engine.Maker}/{engine.Model}", Name = engine.Model, Operations = operations },
            Host = engine.Host ?? engine.Maker,
            Dialect = engine.Maker,
            WireModelId = engine.Model,
            Operations = operations,
            Prices = prices.Count > 0 ? prices : [Price("USD", usdPerSecond)],
            Lifecycle = new() { State = LifecycleState.Live, Source = Source },
            Credential = new("Test:ApiKey", "TEST_API_KEY"),
            Source = Source,
        };
    }

    public static OperationCapabilities Capabilities(VideoOperation operation) => new()
    {
        Operation = operation,
        Durations = new() { Kind = DurationKind.Range, Minimum = TimeSpan.FromSeconds(1), Maximum = TimeSpan.FromSeconds(20), Step = TimeSpan.FromSeconds(1), Default = TimeSpan.FromSeconds(5), Source = Source },
        Resolutions = new() { Values = [Resolution("720p", "1280x720", "720x1280"), Resolution("1080p", "1920x1080", "1080x1920")], Default = VideoResolution.P720, Source = Source },
        AspectRatios = new() { Values = [VideoAspectRatio.Landscape, VideoAspectRatio.Portrait], Default = VideoAspectRatio.Landscape, Source = Source },
        FrameRates = new() { Values = [24], Default = 24, Source = Source },
        Audio = new() { Support = AudioSupport.Optional, Default = false, Source = Source },
        Seed = new() { Support = CapabilitySupport.Yes, Minimum = 0, Maximum = 100, Source = Source },
        NegativePrompt = new() { Support = CapabilitySupport.Yes, Source = Source },
        Prompt = new() { Required = CapabilitySupport.Yes, MaxLength = 100, Source = Source },
        Inputs = [],
        Camera = new() { Support = CameraSupport.Native, Source = Source },
        Outputs = new(4, Source),
    };

    public static PriceRule Price(string unit, decimal amount, PriceBasis per = PriceBasis.OutputSecond, PriceCondition? when = null, decimal? minimum = null) => new()
    {
        When = when ?? PriceCondition.Always,
        Charges = [new() { Per = per, Amount = amount, FramesPerSecond = per == PriceBasis.MillionVideoTokens ? 24 : null }],
        Minimum = minimum,
        Unit = unit,
        Source = Source,
    };

    public static ResolutionOption Resolution(string name, params IEnumerable<string> sizes) => new()
    {
        Name = VideoResolution.Parse(name),
        Sizes = sizes.Select(VideoResolution.Parse).ToDictionary(static s => new VideoAspectRatio(s.Width!.Value, s.Height!.Value), static s => new VideoSize(s.Width!.Value, s.Height!.Value)),
    };

    private static EngineCatalog Only(params string[] engines)
    {
        var others = EngineCatalog.Default.Offers.Select(static offer => offer.Id.ToString()).Except(engines).Select(static id => $"\"{id}\": null");
        return EngineCatalog.Default.With(CatalogDocument.FromString($$"""{ "schemaVersion": 1, "version": "two", "offers": { {{string.Join(", ", others)}} } }"""));
    }
}
