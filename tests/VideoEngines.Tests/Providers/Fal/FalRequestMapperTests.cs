using VideoEngines.Catalog;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Fal.Families;

namespace VideoEngines.Tests.Providers.Fal;

public class FalRequestMapperTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/a.png");
    private static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example/a.mp4");
    private static readonly VideoMedia Voice = VideoMedia.FromUri("https://media.example/a.mp3");

    public static TheoryData<string> Cases =>
    [
        "kling-v3-text", "kling-v3-frames", "kling-v3-shots", "kling-omni-image", "kling-omni-references", "kling-omni-video-reference", "kling-omni-edit", "kling-o1-pro", "kling-motion", "kling-avatar",
        "veo-frames", "veo-references", "wan-2.6-text", "wan-2.7-edit", "wan-3.0-image", "seedance-references", "ltx-2.3", "ltx-voice", "bytes", "flux-2-text", "flux-2-edit", "flux-ultra", "flux-kontext-text", "flux-kontext-edit",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void MapSubmit_Sample_MatchesGolden(string name)
    {
        var (engine, request) = Sample(name);

        HostedTest.AssertGolden("Fal", name, Map(engine, request));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void MapSubmit_CultureWithCommas_SendsTheSame(string name)
    {
        var (engine, request) = Sample(name);

        VideoEngines.Tests.Providers.Runway.RunwayTest.UnderForeignCulture(() => HostedTest.AssertGolden("Fal", name, Map(engine, request)));
    }

    [Fact]
    public void MapSubmit_LifetimeAndPriority_AreHeaders()
    {
        var input = HostedTest.Input(VideoEngineIds.KlingV3OnFal, new VideoRequest("boat").With(new FalVideoOptions { Priority = FalPriority.Low }));

        var call = FalRequestMapper.MapSubmit(input, FalFamilies.Of(VideoEngineIds.KlingV3OnFal), TimeSpan.FromDays(7));

        Assert.Equal([("X-Fal-Queue-Priority", "low"), ("X-Fal-Object-Lifecycle-Preference", """{"expiration_duration_seconds":604800}""")], call.Headers);
    }

    [Theory]
    [InlineData("""{"mode":"pro"}""", "mode is not taken")]
    [InlineData("""{"autoFix":true}""", "autoFix is not taken")]
    [InlineData("""{"cfgScale":1.5}""", "from 0 to 1")]
    [InlineData("""{"shotType":"Intelligent"}""", "not valid at $.shotType")]
    [InlineData("""{"priority":1}""", "not valid at $.priority")]
    [InlineData("""{"voiceIds":["x"]}""", "not valid at $")]
    [InlineData("""{"shots":[{"prompt":"a","seconds":5}]}""", "leave Prompt")]
    [InlineData("""{"elements":[{"frontalImage":"https://a.example/a.png","video":"https://a.example/a.mp4"}]}""", "elements is not taken")]
    public void MapSubmit_OptionThatKlingDoesNotTake_IsRefused(string options, string reason)
    {
        var request = HostedTest.WithOptions("fal", options, static map => new VideoRequest("boat") { Options = map });

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.KlingV3OnFal, request));

        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("safety", "from 1 to 6")]
    [InlineData("shots", "set Duration")]
    [InlineData("reference end", "of these inputs together")]
    [InlineData("long ltx", "1080p at 25")]
    [InlineData("lite frames", "8 seconds only")]
    [InlineData("tier", "no tier")]
    [InlineData("large", "StorageAddress")]
    [InlineData("foreign file", "cannot read it")]
    [InlineData("sound", "Sound cannot be switched")]
    [InlineData("two elements", "one element")]
    public void MapSubmit_RuleOfTheWire_IsRefused(string rule, string reason)
    {
        var (engine, request) = Broken(rule);

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(engine, request));

        Assert.False(error.WasSent);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length", "no length")]
    [InlineData("rate", "no frame rate")]
    [InlineData("sound", "sound")]
    [InlineData("camera", "no camera moves")]
    [InlineData("negative", "negative prompt")]
    [InlineData("count", "1")]
    [InlineData("size", "720p")]
    [InlineData("no picture", "reference-image")]
    [InlineData("filter", "from 1 to 5")]
    [InlineData("guidance", "from 1 to 20")]
    [InlineData("raw", "raw is not taken")]
    public void MapSubmit_WhatAnImageHasNot_IsRefused(string rule, string reason)
    {
        var request = BrokenImage(rule);

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.BlackForestLabsFlux2FlexOnFal, request));

        Assert.False(error.WasSent);
        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("black-forest-labs/flux-2-pro@fal")]
    [InlineData("black-forest-labs/flux-1.1-pro-ultra@fal")]
    public void MapSubmit_RequestThatNamesNoOperation_IsAVideoAndRefused(string engine)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(engine, new VideoRequest("boat")));

        Assert.Contains("text-to-video", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Families_EveryOffer_HasOneAndEveryFamilyAnOffer()
    {
        var offers = EngineCatalog.Default.Offers.Where(static offer => offer.Host == "fal").Select(static offer => offer.Id.ToString()).Order(StringComparer.Ordinal);

        Assert.Equal(offers, FalFamilies.Engines.Select(static id => id.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Families_EveryOperationOfAnOffer_HasAnEndpoint()
    {
        var missing = EngineCatalog.Default.Offers.Where(static offer => offer.Host == "fal")
            .SelectMany(static offer => offer.Operations.Keys.Where(operation => FalFamilies.Of(offer.Id).Endpoints.All(e => e.Operation != operation)).Select(operation => $"{offer.Id} {operation}"));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("kling/v3")]
    [InlineData("kling/v3@replicate")]
    [InlineData("kling/v9@fal")]
    public void Of_EngineThatIsNotAtFal_NamesThoseThatAre(string engine)
    {
        var error = Assert.Throws<ArgumentException>(() => new FalVideoEngine(engine, new FalOptions()));

        Assert.Contains("kling/v3@fal", error.Message, StringComparison.Ordinal);
    }

    private static WireCall Map(VideoEngineId engine, VideoRequest request) => FalRequestMapper.MapSubmit(HostedTest.Input(engine, request), FalFamilies.Of(engine), null);

    private static (VideoEngineId Engine, VideoRequest Request) Broken(string rule) => rule switch
    {
        "safety" => (VideoEngineIds.GoogleVeo31OnFal, new VideoRequest("boat").With(new FalVideoOptions { SafetyTolerance = 7 })),
        "shots" => (VideoEngineIds.KlingV3OnFal, new VideoRequest { Duration = S(5) }.With(new FalVideoOptions { Shots = [new("a", 3), new("b", 3)] })),
        "reference end" => (VideoEngineIds.KlingV3OmniOnFal, new VideoRequest("boat") { Operation = VideoOperation.ReferenceToVideo, ReferenceVideos = [Clip], EndFrame = Image }),
        "long ltx" => (VideoEngineIds.LightricksLtx23FastOnFal, new VideoRequest("boat") { Duration = S(12), FramesPerSecond = 50 }),
        "lite frames" => (VideoEngineIds.GoogleVeo31LiteOnFal, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, Duration = S(4) }),
        "tier" => (VideoEngineIds.KlingV25TurboOnFal, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, Resolution = VideoResolution.P720 }),
        "large" => (VideoEngineIds.KlingV3OnFal, new VideoRequest("boat") { StartFrame = VideoMedia.FromBytes(new byte[FalProvider.LargestInline + 1], "image/png") }),
        "foreign file" => (VideoEngineIds.KlingV3OnFal, new VideoRequest("boat") { StartFrame = VideoMedia.FromProviderFile("fal", "not-an-address") }),
        "sound" => (VideoEngineIds.KlingO1OnFal, new VideoRequest("boat") { ReferenceImages = [Image], GenerateAudio = true }),
        "two elements" => (VideoEngineIds.KlingV3MotionControlOnFal, new VideoRequest("boat") { Operation = FalOperations.MotionTransfer, StartFrame = Image, SourceVideo = Clip }
            .With(new FalVideoOptions { Elements = [Element, Element] })),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static VideoRequest BrokenImage(string rule)
    {
        var request = new VideoRequest("boat") { Operation = VideoOperation.TextToImage };
        return rule switch
        {
            "length" => request with { Duration = S(5) },
            "rate" => request with { FramesPerSecond = 24 },
            "sound" => request with { GenerateAudio = true },
            "camera" => request with { Camera = [new CameraMove { Kind = "dolly" }] },
            "negative" => request with { NegativePrompt = "blur" },
            "count" => request with { Count = 2 },
            "size" => request with { Resolution = VideoResolution.FourK },
            "no picture" => request with { Operation = VideoOperation.ImageToImage },
            "filter" => request.With(new FalVideoOptions { SafetyTolerance = 6 }),
            "guidance" => request.With(new FalVideoOptions { GuidanceScale = 21 }),
            "raw" => request.With(new FalVideoOptions { Raw = true }),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    private static FalElement Element => new() { FrontalImage = new Uri("https://media.example/front.png"), ReferenceImages = [new Uri("https://media.example/side.png")] };

    private static (VideoEngineId Engine, VideoRequest Request) Sample(string name) => name switch
    {
        "kling-v3-text" => (VideoEngineIds.KlingV3OnFal, new VideoRequest("boat") { NegativePrompt = "blur", Duration = S(7), AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.FourK }
            .With(new FalVideoOptions { CfgScale = 0.25m, ShotType = FalShotType.Intelligent })),
        "kling-v3-frames" => (VideoEngineIds.KlingV3OnFal, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, Resolution = VideoResolution.P1080, GenerateAudio = false }
            .With(new FalVideoOptions { Elements = [Element, new FalElement { Video = new Uri("https://media.example/walk.mp4") }] })),
        "kling-v3-shots" => (VideoEngineIds.KlingV3OnFal, new VideoRequest { Operation = VideoOperation.TextToVideo, Duration = S(5) }.With(new FalVideoOptions { Shots = [new("harbour", 2), new("sea", 3)] })),
        "kling-omni-image" => (VideoEngineIds.KlingV3OmniOnFal, new VideoRequest("boat") { StartFrame = Image }),
        "kling-omni-references" => (VideoEngineIds.KlingV3OmniOnFal, new VideoRequest("@Image1 sails") { Operation = VideoOperation.ReferenceToVideo, StartFrame = Image, ReferenceImages = [Image, Image], GenerateAudio = true }),
        "kling-omni-video-reference" => (VideoEngineIds.KlingV3OmniOnFal, new VideoRequest("as @Video1") { ReferenceVideos = [Clip], ReferenceImages = [Image] }),
        "kling-omni-edit" => (VideoEngineIds.KlingV3OmniOnFal, new VideoRequest("make it night") { SourceVideo = Clip, Resolution = VideoResolution.P1080, GenerateAudio = false }),
        "kling-o1-pro" => (VideoEngineIds.KlingO1OnFal, new VideoRequest("boat") { StartFrame = Image, Duration = S(4), Resolution = VideoResolution.P1080 }),
        "kling-motion" => (VideoEngineIds.KlingV26MotionControlOnFal, new VideoRequest("dance") { Operation = FalOperations.MotionTransfer, StartFrame = Image, SourceVideo = Clip }
            .With(new FalVideoOptions { CharacterOrientation = FalCharacterOrientation.Image })),
        "kling-avatar" => (VideoEngineIds.KlingAvatarOnFal, new VideoRequest("calm") { StartFrame = Image, DrivingAudio = Voice }.With(new FalVideoOptions { Mode = FalMode.Pro })),
        "veo-frames" => (VideoEngineIds.GoogleVeo31FastOnFal, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, Duration = S(6), Resolution = VideoResolution.FourK, Seed = 0 }
            .With(new FalVideoOptions { SafetyTolerance = 2, AutoFix = false })),
        "veo-references" => (VideoEngineIds.GoogleVeo31OnFal, new VideoRequest("boat") { ReferenceImages = [Image, Image] }),
        "wan-2.6-text" => (VideoEngineIds.AlibabaWan26OnFal, new VideoRequest("boat") { Operation = VideoOperation.TextToVideo, DrivingAudio = Voice, Duration = S(10), Seed = 7 }
            .With(new FalVideoOptions { MultiShots = false, ExpandPrompt = true, CheckSafety = true })),
        "wan-2.7-edit" => (VideoEngineIds.AlibabaWan27OnFal, new VideoRequest("make it night") { SourceVideo = Clip, ReferenceImages = [Image] }),
        "wan-3.0-image" => (VideoEngineIds.AlibabaWan30OnFal, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, Duration = S(30), GenerateAudio = true }),
        "seedance-references" => (VideoEngineIds.ByteDanceSeedance20OnFal, new VideoRequest("@Image1 and @Audio1") { ReferenceImages = [Image], ReferenceVideos = [Clip], ReferenceAudio = [Voice], AspectRatio = new(21, 9) }
            .With(new FalVideoOptions { EndUserId = "u-1" })),
        "ltx-2.3" => (VideoEngineIds.LightricksLtx23ProOnFal, new VideoRequest("boat") { Resolution = VideoResolution.FourK, FramesPerSecond = 50, Duration = S(8) }),
        "ltx-voice" => (VideoEngineIds.LightricksLtx23ProOnFal, new VideoRequest("boat") { DrivingAudio = Voice, StartFrame = Image }),
        "bytes" => (VideoEngineIds.ByteDanceSeedance15ProOnFal, new VideoRequest("boat") { StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/PNG"), Resolution = VideoResolution.FromPixels(720, 1280) }
            .With(new FalVideoOptions { CameraFixed = true })),
        "flux-2-text" => (VideoEngineIds.BlackForestLabsFlux2ProOnFal, new VideoRequest("boat") { Operation = VideoOperation.TextToImage, Seed = 0 }),
        "flux-2-edit" => (VideoEngineIds.BlackForestLabsFlux2FlexOnFal, new VideoRequest("make it night") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image, Image], Resolution = VideoResolution.P1080, AspectRatio = VideoAspectRatio.Portrait }
            .With(new FalVideoOptions { OutputFormat = FalImageFormat.Png, SafetyTolerance = 5, CheckSafety = false, GuidanceScale = 4.5m })),
        "flux-ultra" => (VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal, new VideoRequest("boat") { Operation = VideoOperation.TextToImage, AspectRatio = new(9, 21), Count = 3, Seed = 7 }
            .With(new FalVideoOptions { Raw = true, SafetyTolerance = 6 })),
        "flux-kontext-text" => (VideoEngineIds.BlackForestLabsFlux1KontextProOnFal, new VideoRequest("boat") { Operation = VideoOperation.TextToImage }),
        "flux-kontext-edit" => (VideoEngineIds.BlackForestLabsFlux1KontextProOnFal, new VideoRequest("boat") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image], Count = 4 }),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}
