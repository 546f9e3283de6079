using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing;

public class InputFilterTests
{
    private static readonly VideoMedia Address = VideoMedia.FromUri("https://example.com/a.png");

    public static TheoryData<string, string, MediaFacts, string?> Facts => new()
    {
        { "kling/v3", "good", new() { ContentType = "image/png", Length = 52_428_800, Width = 300, Height = 750 }, null },
        { "kling/v3", "format", new() { ContentType = "image/webp" }, "the start-frame is image/webp; kling/v3 takes image/jpeg, image/png" },
        { "kling/v3", "bytes", new() { Length = 52_428_801 }, "the start-frame has 52428801 bytes; kling/v3 takes up to 52428800" },
        { "kling/v3", "pixels", new() { Width = 299, Height = 300 }, "the start-frame is 299x300; kling/v3 takes sides of 300 to any pixels" },
        { "kling/v3", "wide", new() { Width = 1001, Height = 400 }, "the start-frame is 1001x400; kling/v3 takes width to height from 0.4 to 2.5" },
        { "kling/v3", "tall", new() { Width = 399, Height = 1000 }, "the start-frame is 399x1000; kling/v3 takes width to height from 0.4 to 2.5" },
        { "runway/gen4.5", "good", new() { ContentType = "IMAGE/WEBP", Length = 16_777_216 }, null },
        { "runway/gen4.5", "format", new() { ContentType = "image/gif" }, "the start-frame is image/gif; runway/gen4.5 takes image/jpeg, image/png, image/webp" },
        { "runway/gen4.5", "bytes", new() { Length = 16_777_217 }, "the start-frame has 16777217 bytes; runway/gen4.5 takes up to 16777216" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Plan_FactsOfTheStartFrame_AreComparedWithTheLimits(string engine, string name, MediaFacts facts, string? text)
    {
        Assert.NotEmpty(name);
        var candidate = Plan(new("a boat") { StartFrame = Address with { Facts = facts } }, engine);

        Assert.Equal(text is null ? [] : [text], candidate.Reasons.Select(static r => r.Describe()));
    }

    [Theory]
    [InlineData(3_932_000, true)]
    [InlineData(3_932_150, false)]
    public void Plan_BytesInsideTheRequest_CountAsDataAddress(int length, bool eligible)
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Operation = VideoOperation.ImageToVideo,
            Inputs = [new() { Role = VideoInputRole.StartFrame, Maximum = 1, Inline = new() { Support = CapabilitySupport.Yes, MaxEncodedLength = 5_242_880 }, Source = TestCatalog.Source }],
        });

        var plan = RoutePlanner.Plan(new("a boat") { StartFrame = SampleMedia.Png(1280, 720, length) }, PlanCase.Context(offer));

        Assert.Equal(eligible, plan.Candidates[0].IsEligible);
    }

    [Theory]
    [InlineData(209_715_200, true)]
    [InlineData(209_715_201, false)]
    public void Plan_BytesForRunway_CountUpToItsUploads(int length, bool eligible) => Assert.Equal(
        eligible,
        Plan(new("a boat") { StartFrame = Stored(length) }, "runway/gen4.5").IsEligible);

    [Fact]
    public void Plan_HttpAddressForRunway_IsRejected() => Assert.Equal(
        ["the start-frame is an http address; runway/gen4.5 takes https addresses or bytes or files that lie at runway"],
        Plan(new("a boat") { StartFrame = VideoMedia.FromUri("http://example.com/a.png") }, "runway/gen4.5").Reasons.Select(static r => r.Describe()));

    [Theory]
    [InlineData("runway", true)]
    [InlineData("fal", false)]
    public void Plan_FileAtAHost_IsForEnginesOfThatHost(string host, bool eligible) =>
        Assert.Equal(eligible, Plan(new("a boat") { StartFrame = VideoMedia.FromProviderFile(host, "x") }, "runway/gen4.5").IsEligible);

    [Fact]
    public void Plan_EndFrameOnly_LacksTheStartFrame() => Assert.Equal(
        [RouteReasonCodes.InputMissing],
        Plan(new("a boat") { EndFrame = Address }, "kling/v3").Reasons.Select(static r => r.Code));

    [Fact]
    public void Plan_EndFrameAtRunway_IsNotAccepted() => Assert.Equal(
        ["runway/gen4.5 takes no end-frame in image-to-video; it takes start-frame"],
        Plan(new("a boat") { StartFrame = Address, EndFrame = Address }, "runway/gen4.5").Reasons.Select(static r => r.Describe()));

    [Fact]
    public void Plan_InputsInTextToVideo_AreNotAccepted() => Assert.Equal(
        [RouteReasonCodes.InputNotAccepted],
        Plan(new("a boat") { Operation = VideoOperation.TextToVideo, StartFrame = Address }, "kling/v3").Reasons.Select(static r => r.Code));

    [Theory]
    [InlineData(3, 0, 0, null)]
    [InlineData(4, 0, 0, "input-count")]
    [InlineData(2, 2, 0, "input-count")]
    [InlineData(1, 2, 9, "input-duration")]
    [InlineData(0, 1, 11, "input-duration,input-duration")]
    public void Plan_References_AreCountedAndAdded(int images, int videos, int seconds, string? codes)
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Operation = VideoOperation.ReferenceToVideo,
            MaxInputs = 3,
            Inputs =
            [
                new() { Role = VideoInputRole.ReferenceImage, Maximum = 3, Source = TestCatalog.Source },
                new() { Role = VideoInputRole.ReferenceVideo, Maximum = 2, MaxDuration = TimeSpan.FromSeconds(10), MaxTotalDuration = TimeSpan.FromSeconds(10), Source = TestCatalog.Source },
            ],
        });
        var video = VideoMedia.FromUri("https://example.com/a.mp4") with { Facts = new() { Duration = TimeSpan.FromSeconds(seconds) } };
        var request = new VideoRequest("a boat")
        {
            Operation = VideoOperation.ReferenceToVideo,
            ReferenceImages = [.. Enumerable.Repeat(Address, images)],
            ReferenceVideos = [.. Enumerable.Repeat(video, videos)],
        };

        var reasons = RoutePlanner.Plan(request, PlanCase.Context(offer)).Candidates[0].Reasons.Select(static r => r.Code).Distinct();

        Assert.Equal(codes?.Split(',').Distinct() ?? [], reasons);
    }

    [Fact]
    public void Plan_RolesThatExcludeEachOther_AreRejected()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with
        {
            Operation = VideoOperation.ImageToVideo,
            Inputs =
            [
                new() { Role = VideoInputRole.StartFrame, Maximum = 1, Excludes = [VideoInputRole.ReferenceImage], Source = TestCatalog.Source },
                new() { Role = VideoInputRole.ReferenceImage, Maximum = 9, Source = TestCatalog.Source },
            ],
        });

        Assert.Equal(
            "a/m takes start-frame only without reference-image",
            RoutePlanner.Plan(new("a boat") { StartFrame = Address, ReferenceImages = [Address] }, PlanCase.Context(offer)).Reason().Describe());
    }

    private static StoredVideoMedia Stored(int length) => new(null, new string('a', 64), length, "image/png");

    private static RouteCandidate Plan(VideoRequest request, string engine) => RoutePlanner.Plan(request, PlanCase.Shipped).Find(engine);
}
