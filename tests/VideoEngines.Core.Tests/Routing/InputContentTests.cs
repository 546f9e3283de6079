using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>Content that is not what it is declared to be is refused before anything is paid, by the plan and by an engine on its own.</summary>
public class InputContentTests
{
    private static readonly byte[] Noise = [1, 2, 3];

    public static TheoryData<string, VideoMedia, string?> Media => new()
    {
        { "as declared", SampleMedia.Png(640, 480), null },
        { "as declared besides", SampleMedia.Png(640, 480) with { Facts = new() { Width = 640, Height = 480 } }, null },
        { "type that has no signature here", VideoMedia.FromBytes(Noise, "image/x-raw"), null },
        { "other type", VideoMedia.FromBytes(SampleMedia.Jpeg(640, 480).Bytes, "image/png"), "the start-frame is declared image/png, but its content is image/jpeg, so a/m does not get it; name the type that the file has" },
        { "other type in the facts", SampleMedia.Png(640, 480) with { Facts = new() { ContentType = "image/webp" } }, "the start-frame is declared image/webp, but its content is image/png, so a/m does not get it; name the type that the file has" },
        { "noise", VideoMedia.FromBytes(Noise, "image/png"), "the start-frame is declared image/png, but its content is no image, video or sound of a known type, so a/m does not get it; pass the file itself, unchanged" },
        { "bytes", SampleMedia.Png(640, 480, 5000) with { Facts = new() { Length = 7 } }, "the start-frame is declared 7 bytes, but its content is 5000 bytes, so a/m does not get it; leave it out of the facts, for the content tells it" },
        { "size", SampleMedia.Png(640, 480) with { Facts = new() { Width = 1280, Height = 720 } }, "the start-frame is declared 1280x720, but its content is 640x480, so a/m does not get it; leave it out of the facts, for the content tells it" },
        { "length", Clip(5) with { Facts = new() { Duration = TimeSpan.FromSeconds(9) } }, "the start-frame is declared 9 s, but its content is 5 s, so a/m does not get it; leave it out of the facts, for the content tells it" },
        { "rate", Clip(5) with { Facts = new() { FramesPerSecond = 60 } }, "the start-frame is declared 60 frames per second, but its content is 24 frames per second, so a/m does not get it; leave it out of the facts, for the content tells it" },
        { "sound", Clip(5) with { Facts = new() { HasAudio = true } }, "the start-frame is declared with sound, but its content is silent, so a/m does not get it; leave it out of the facts, for the content tells it" },
    };

    [Theory]
    [MemberData(nameof(Media))]
    public void Plan_Content_IsComparedWithItsDeclaration(string name, VideoMedia media, string? text)
    {
        Assert.NotEmpty(name);
        var candidate = RoutePlanner.Plan(new("a boat") { StartFrame = media }, PlanCase.Context(Offer(VideoInputRole.StartFrame))).Candidates[0];

        Assert.Equal(text is null ? [] : [text], candidate.Reasons.Select(static r => r.Describe()));
        Assert.All(candidate.Reasons, static reason => Assert.Equal("input-content", reason.Code));
    }

    [Fact]
    public void Guard_ContentThatIsNotAsDeclared_IsRefusedInTheWordsOfThePlan()
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, VideoEngineIds.KlingV3);

        var shaped = RequestShaper.Shape(new("a boat") { StartFrame = VideoMedia.FromBytes(Noise, "image/png") }, facts.Offer, adapts: false);

        var error = Assert.Throws<VideoSubmitRejectedException>(() => RequestGuard.Check(shaped, facts, DialectFields.All));

        Assert.StartsWith("the start-frame is declared image/png, but", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SizeInTheContent_CountsThoughNobodyDeclaredIt() => Assert.Equal(
        ["the start-frame is 100x100; kling/v3 takes sides of 300 to any pixels"],
        RoutePlanner.Plan(new("a boat") { StartFrame = SampleMedia.Png(100, 100) }, PlanCase.Shipped).Find("kling/v3").Reasons.Select(static r => r.Describe()));

    [Fact]
    public void Plan_OneOfSeveralInputs_IsNamedByItsNumber()
    {
        var offer = Offer(VideoInputRole.ReferenceImage, static input => input with { MinSide = 300 });
        var request = new VideoRequest("a boat")
        {
            Operation = VideoOperation.ImageToVideo,
            ReferenceImages = [SampleMedia.Png(300, 300), SampleMedia.Png(299, 300), VideoMedia.FromBytes(Noise, "image/png")],
        };

        Assert.Equal(
            ["the reference-image 2 is 299x300; a/m takes sides of 300 to any pixels", "the reference-image 3 is declared image/png, but its content is no image, video or sound of a known type, so a/m does not get it; pass the file itself, unchanged"],
            RoutePlanner.Plan(request, PlanCase.Context(offer)).Candidates[0].Reasons.Select(static r => r.Describe()));
    }

    [Theory]
    [InlineData(15, "the source-video has 15 frames per second; a/m takes at least 16")]
    [InlineData(16, null)]
    public void Plan_FrameRateOfAVideo_IsComparedWithTheLeast(int rate, string? text)
    {
        var offer = Offer(VideoInputRole.SourceVideo, static input => input with { MinFramesPerSecond = 16 });
        var request = new VideoRequest("a boat") { Operation = VideoOperation.ImageToVideo, SourceVideo = SampleMedia.Mp4(320, 240, TimeSpan.FromSeconds(2), rate) };

        Assert.Equal(text is null ? [] : [text], RoutePlanner.Plan(request, PlanCase.Context(offer)).Candidates[0].Reasons.Select(static r => r.Describe()));
    }

    private static BytesVideoMedia Clip(int seconds) => SampleMedia.Mp4(320, 240, TimeSpan.FromSeconds(seconds));

    private static EngineOffer Offer(VideoInputRole role, Func<InputCapability, InputCapability>? change = null)
    {
        var input = new InputCapability { Role = role, Maximum = 9, Source = TestCatalog.Source };
        return TestCatalog.Offer("a/m", c => c with { Operation = VideoOperation.ImageToVideo, Inputs = [change?.Invoke(input) ?? input] });
    }
}
