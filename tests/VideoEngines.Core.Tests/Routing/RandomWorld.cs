using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>A random catalog with a random policy, request and state of the world, all by a seed.</summary>
internal sealed class RandomWorld
{
    private static readonly string[] Aliases = ["default", "eu"];

    private RandomWorld(int seed)
    {
        Seed = seed;
        Random = new Random(seed);
        Offers = [.. Enumerable.Range(0, Random.Next(1, 12)).Select(Offer).DistinctBy(static o => o.Id)];
        Request = NewRequest();
        Context = NewContext();
    }

    public int Seed { get; }

    public Random Random { get; }

    public IReadOnlyList<EngineOffer> Offers { get; }

    public VideoRequest Request { get; }

    public RouteContext Context { get; }

    public static RandomWorld Create(int seed) => new(seed);

    public RouteContext With(IEnumerable<EngineOffer> offers) => Context with { Catalog = TestCatalog.Create(offers) };

    private bool Chance(int percent) => Random.Next(100) < percent;

    private T Pick<T>(params T[] values) => values[Random.Next(values.Length)];

    private EngineOffer Offer(int index)
    {
        var offer = TestCatalog.Offer($"{Pick("a", "b", "c")}/m{index}{Pick("", "@x", "@y")}", Capabilities, Random.Next(1, 20) / 100m);
        var retires = Chance(10) ? PlanCase.Now.AddDays(Random.Next(-5, 5)) : (DateTimeOffset?)null;
        return offer with
        {
            Prices = Chance(15) ? [] : Chance(15) ? [TestCatalog.Price("CNY", 1)] : offer.Prices,
            Lifecycle = new()
            {
                State = Pick(LifecycleState.Live, LifecycleState.Live, LifecycleState.Preview, LifecycleState.Deprecated),
                RetiredOn = retires is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null,
                Source = TestCatalog.Source,
            },
        };
    }

    private OperationCapabilities Capabilities(OperationCapabilities basis) => basis with
    {
        Operation = Chance(15) ? VideoOperation.ImageToVideo : basis.Operation,
        Durations = Chance(10) ? null : Chance(30) ? new() { Kind = DurationKind.Set, Values = Seconds(5, 10), Minimum = Seconds(5)[0], Maximum = Seconds(10)[0], Source = TestCatalog.Source } : basis.Durations,
        Resolutions = Chance(10) ? null : Chance(20) ? new() { Values = [TestCatalog.Resolution("720p")], Source = TestCatalog.Source } : basis.Resolutions,
        AspectRatios = Chance(10) ? null : basis.AspectRatios,
        FrameRates = Chance(20) ? null : basis.FrameRates,
        Audio = new() { Support = Pick(Enum.GetValues<AudioSupport>()), Source = TestCatalog.Source },
        Seed = new() { Support = Pick(Enum.GetValues<CapabilitySupport>()), Source = TestCatalog.Source },
        NegativePrompt = new() { Support = Pick(Enum.GetValues<CapabilitySupport>()), Source = TestCatalog.Source },
        Camera = new() { Support = Pick(Enum.GetValues<CameraSupport>()), Source = TestCatalog.Source },
        Outputs = Chance(20) ? null : new(Random.Next(1, 5), TestCatalog.Source),
        Inputs = Chance(10) ? null : [new() { Role = VideoInputRole.StartFrame, Maximum = Random.Next(0, 2), Source = TestCatalog.Source }],
    };

    private VideoRequest NewRequest() => new(Chance(95) ? "a boat" : new string('x', 101))
    {
        Operation = Chance(80) ? VideoOperation.TextToVideo : null,
        StartFrame = Chance(15) ? VideoMedia.FromUri("https://example.com/a.png") : null,
        Duration = Chance(50) ? TimeSpan.FromSeconds(Pick(2.5, 5, 10, 20, 30)) : null,
        Resolution = Chance(30) ? Pick(VideoResolution.P720, VideoResolution.P1080, VideoResolution.FourK, VideoResolution.FromPixels(1280, 720)) : null,
        AspectRatio = Chance(25) ? Pick(VideoAspectRatio.Landscape, VideoAspectRatio.Portrait, VideoAspectRatio.Square) : null,
        FramesPerSecond = Chance(10) ? Pick(24, 60) : null,
        GenerateAudio = Chance(25) ? Chance(50) : null,
        Seed = Chance(20) ? Random.Next(100) : null,
        NegativePrompt = Chance(10) ? "rain" : null,
        Camera = Chance(10) ? [new() { Kind = "pan" }] : [],
        Count = Chance(15) ? Random.Next(1, 5) : null,
        Tier = Chance(30) ? Pick(VideoTier.Speed, VideoTier.Flagship) : null,
    };

    private RouteContext NewContext() => new()
    {
        Catalog = TestCatalog.Create(Offers),
        Now = PlanCase.Now,
        Policy = new() { Name = "p", Rules = [.. Enumerable.Range(0, Random.Next(4)).Select(Rule)], AllowUnknown = Chance(20) ? new HashSet<VideoCapability> { VideoCapability.Audio, VideoCapability.Seed } : new HashSet<VideoCapability>() },
        Credentials = Chance(50) ? null : new RouteCredentials(Offers.Where(_ => Chance(80)).Select(o => KeyValuePair.Create(o.Id, new EngineCredentials { Aliases = Aliases[..Random.Next(3)] })), "c"),
        Health = new(Offers.Where(_ => Chance(15)).Select(o => new RouteHealthEntry { Engine = o.Id, Credential = Chance(50) ? null : "default", BlockedUntil = PlanCase.Now.AddSeconds(Random.Next(-9, 9)), Reason = "r" }), "h"),
        IsMetered = Chance(40),
        AvailableCredits = Chance(40) ? Random.Next(0, 200) / 100m : null,
        MaxCost = Chance(30) ? new(Random.Next(1, 200) / 100m, Pick("USD", "coin")) : null,
        PinnedEngine = Chance(10) ? Offers[Random.Next(Offers.Count)].Id : default(VideoEngineId?),
        JobKey = $"job-{Seed}",
    };

    private RoutingRule Rule(int index) => new()
    {
        Name = $"rule-{index}",
        When = Chance(50) ? RoutingCondition.Always : new() { Tiers = [Pick(VideoTier.Speed, VideoTier.Flagship)] },
        Prefer = Patterns(60),
        Deny = Patterns(15),
        Only = Patterns(10),
    };

    private EnginePattern[] Patterns(int percent) => Chance(percent) ? [.. Enumerable.Range(0, Random.Next(1, 4)).Select(_ => (EnginePattern)Pick("a/*", "b/*", "c/*", "*@x", "a/m1", "*"))] : [];

    private static TimeSpan[] Seconds(params double[] values) => [.. values.Select(TimeSpan.FromSeconds)];
}
