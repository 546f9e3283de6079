using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class CapabilityFilterTests
{
    private static readonly VideoRequest Request = new("a boat");

    /// <summary>Demands that <see cref="TestCatalog.Offer"/> does not meet, each with the reason.</summary>
    public static TheoryData<string, VideoRequest, string, string> Unmet => new()
    {
        { "operation", Request with { Operation = VideoOperation.TalkingHead }, RouteReasonCodes.Operation, "a/m does not do talking-head; it does text-to-video" },
        { "too long", Request with { Duration = TimeSpan.FromSeconds(30) }, RouteReasonCodes.Duration, "a/m makes 1 to 20 s; 30 s was asked for" },
        { "off step", Request with { Duration = TimeSpan.FromSeconds(2.5) }, RouteReasonCodes.Duration, "a/m makes 1 to 20 s in steps of 1 s; 2.5 s was asked for" },
        { "no duration", Request with { Duration = TimeSpan.Zero }, RouteReasonCodes.Duration, "a duration must be above 0 s; 0 s was asked for" },
        { "class", Request with { Resolution = VideoResolution.FourK }, RouteReasonCodes.Resolution, "a/m makes 720p (1280x720, 720x1280), 1080p (1920x1080, 1080x1920); 4k was asked for" },
        { "size", Request with { Resolution = VideoResolution.FromPixels(1000, 700) }, RouteReasonCodes.Resolution, "a/m makes 720p (1280x720, 720x1280), 1080p (1920x1080, 1080x1920); 1000x700 was asked for" },
        { "ratio", Request with { AspectRatio = VideoAspectRatio.Square }, RouteReasonCodes.AspectRatio, "a/m makes 16:9, 9:16; 1:1 was asked for" },
        { "fps", Request with { FramesPerSecond = 60 }, RouteReasonCodes.FrameRate, "a/m makes 24 frames per second; 60 was asked for" },
        { "seed", Request with { Seed = 101 }, RouteReasonCodes.Seed, "a/m takes seeds from 0 to 100; 101 was asked for" },
        { "no prompt", new VideoRequest { Operation = VideoOperation.TextToVideo }, RouteReasonCodes.PromptMissing, "a/m needs a prompt; set Prompt" },
        { "blank prompt", new VideoRequest("  "), RouteReasonCodes.PromptMissing, "a/m needs a prompt; set Prompt" },
        { "long prompt", new VideoRequest(new string('x', 101)), RouteReasonCodes.PromptTooLong, "a/m takes prompts of up to 100 characters; this one has 101 in its form" },
        { "count", Request with { Count = 5 }, RouteReasonCodes.OutputCount, "a/m makes 4 per call; 5 were asked for, so submit several requests" },
        { "no count", Request with { Count = 0 }, RouteReasonCodes.OutputCount, "0 videos were asked for; ask for 1 or more" },
    };

    /// <summary>Demands that <see cref="TestCatalog.Offer"/> meets.</summary>
    public static TheoryData<string, VideoRequest> Met => new()
    {
        { "silent", Request },
        { "shortest", Request with { Duration = TimeSpan.FromSeconds(1) } },
        { "longest", Request with { Duration = TimeSpan.FromSeconds(20) } },
        { "class", Request with { Resolution = VideoResolution.P1080, AspectRatio = VideoAspectRatio.Portrait } },
        { "size", Request with { Resolution = VideoResolution.FromPixels(720, 1280) } },
        { "fps", Request with { FramesPerSecond = 24 } },
        { "sound", Request with { GenerateAudio = true } },
        { "silence", Request with { GenerateAudio = false } },
        { "seed zero", Request with { Seed = 0 } },
        { "negative", Request with { NegativePrompt = "rain" } },
        { "longest prompt", new VideoRequest(new string('x', 100)) },
        { "count", Request with { Count = 4 } },
        { "camera", Request with { Camera = [new() { Kind = "pan" }] } },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void Plan_UnmetDemand_RejectsWithOneSentence(string name, VideoRequest request, string code, string text)
    {
        Assert.NotEmpty(name);
        var reason = RoutePlanner.Plan(request, PlanCase.Context(TestCatalog.Offer("a/m"))).Reason();

        Assert.Equal((code, text), (reason.Code, reason.Describe()));
    }

    [Theory]
    [MemberData(nameof(Met))]
    public void Plan_MetDemand_IsEligible(string name, VideoRequest request)
    {
        Assert.NotEmpty(name);
        Assert.Equal("a/m", RoutePlanner.Plan(request, PlanCase.Context(TestCatalog.Offer("a/m"))).Winner?.Engine.ToString());
    }

    [Theory]
    [MemberData(nameof(Met))]
    public void Plan_DemandOnUnknownCapability_IsRejectedUnlessThePolicyAllowsIt(string name, VideoRequest request)
    {
        var silent = name is "silent" or "longest prompt";
        var context = PlanCase.Context(TestCatalog.Offer("a/m", static c => new() { Operation = c.Operation }));

        var strict = RoutePlanner.Plan(request, context);
        var lenient = RoutePlanner.Plan(request, context with { Policy = new() { Name = "p", AllowUnknown = Enum.GetValues<VideoCapability>().ToHashSet() } });

        Assert.Equal(silent, strict.Winner is not null);
        Assert.All(strict.Candidates[0].Reasons, static r => Assert.Equal(RouteReasonCodes.UnknownCapability, r.Code));
        Assert.NotNull(lenient.Winner);
    }

    [Theory]
    [InlineData(AudioSupport.Never, true, "a/m makes silent videos only; sound was asked for")]
    [InlineData(AudioSupport.Always, false, "a/m always makes sound; silence was asked for")]
    public void Plan_SoundThatCannotBeChosen_IsRejected(AudioSupport support, bool asked, string text)
    {
        var offer = TestCatalog.Offer("a/m", c => c with { Audio = new() { Support = support, Source = TestCatalog.Source } });

        Assert.Equal(text, RoutePlanner.Plan(Request with { GenerateAudio = asked }, PlanCase.Context(offer)).Reason().Describe());
        Assert.NotNull(RoutePlanner.Plan(Request with { GenerateAudio = !asked }, PlanCase.Context(offer)).Winner);
    }

    [Fact]
    public void Plan_FeaturesThatAreNotSupported_AreAllListed()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Seed = new() { Support = CapabilitySupport.No, Source = TestCatalog.Source },
            NegativePrompt = new() { Support = CapabilitySupport.No, Source = TestCatalog.Source },
            Camera = new() { Support = CameraSupport.ByPrompt, Source = TestCatalog.Source },
        });
        var request = Request with { Seed = 0, NegativePrompt = "rain", Camera = [new() { Kind = "pan" }] };

        Assert.Equal("seed,negative-prompt", RoutePlanner.Plan(request, PlanCase.Context(offer)).Codes());
    }

    [Fact]
    public void Plan_CameraMoveWithoutControlOrWords_IsRejected()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Camera = new() { Support = CameraSupport.Native, Moves = [CameraMove.Pan("left")], Source = TestCatalog.Source },
            Prompt = new() { Accepted = CapabilitySupport.No, Source = TestCatalog.Source },
        });

        Assert.Equal(
            "a/m knows the camera moves pan left; pan left, orbit was asked for",
            RoutePlanner.Plan(Request with { Prompt = null, Camera = [CameraMove.Pan("left"), CameraMove.Orbit()] }, PlanCase.Context(offer)).Reason().Describe());
    }

    [Fact]
    public void Plan_DurationThatFollowsTheInput_CannotBeAsked()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Durations = new() { Kind = DurationKind.FollowsInput, Source = TestCatalog.Source } });

        Assert.Equal(RouteReasonCodes.Duration, RoutePlanner.Plan(Request with { Duration = TimeSpan.FromSeconds(5) }, PlanCase.Context(offer)).Reason().Code);
    }

    [Fact]
    public void Plan_ResolutionNotMadeInTheRatio_IsRejected()
    {
        var image = VideoMedia.FromUri("https://example.com/a.png");
        var plan = RoutePlanner.Plan(Request with { StartFrame = image, Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Square }, PlanCase.Shipped);

        Assert.Equal([RouteReasonCodes.Resolution], plan.Find("runway/gen4.5").Reasons.Select(static r => r.Code));
    }

    [Fact]
    public void Plan_UnknownCapability_SaysWhatToDo() => Assert.Equal(
        "no source says whether runway/gen4.5 can be silent; leave GenerateAudio out, or allow it in the policy (AllowUnknown = Audio)",
        RoutePlanner.Plan(Request with { GenerateAudio = false }, PlanCase.Shipped).Reason("runway/gen4.5"));

    [Fact]
    public void Plan_RatioInKlingImageToVideo_SaysThatItFollowsTheInput() => Assert.Equal(
        "kling/v3 takes the aspect ratio from the input in image-to-video, so 16:9 cannot be asked for; leave AspectRatio out or crop the input",
        RoutePlanner.Plan(Request with { StartFrame = VideoMedia.FromUri("https://example.com/a.png"), AspectRatio = VideoAspectRatio.Landscape }, PlanCase.Shipped).Reason("kling/v3"));

    [Fact]
    public void Plan_OptionsOfAnotherDialect_DoNotMatter()
    {
        var request = Request with { Options = new Dictionary<string, System.Text.Json.JsonElement> { ["runway"] = default } };

        Assert.Equal("kling/v3", RoutePlanner.Plan(request, PlanCase.Shipped).Winner!.Engine.ToString());
    }
}
