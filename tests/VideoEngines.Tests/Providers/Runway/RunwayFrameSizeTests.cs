using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public class RunwayFrameSizeTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");

    [Theory]
    [InlineData(null, null, "1280:720")]
    [InlineData("16:9", null, "1280:720")]
    [InlineData("9:16", null, "720:1280")]
    [InlineData(null, "720p", "1280:720")]
    [InlineData("9:16", "720p", "720:1280")]
    [InlineData(null, "720x1280", "720:1280")]
    [InlineData("16:9", "1280x720", "1280:720")]
    public void Choose_TextToVideo_FollowsTheDemand(string? ratio, string? resolution, string wire) => Assert.Equal(wire, Choose(ratio, resolution, null));

    [Theory]
    [InlineData(null, null, "1280:720")]
    [InlineData("16:9", null, "1280:720")]
    [InlineData("9:16", null, "720:1280")]
    [InlineData("1:1", null, "960:960")]
    [InlineData("69:52", null, "1104:832")]
    [InlineData("1104:832", null, "1104:832")]
    [InlineData("52:69", null, "832:1104")]
    [InlineData("4:3", null, "1104:832")]
    [InlineData("3:4", "832p", "832:1104")]
    [InlineData("21:9", null, "1584:672")]
    [InlineData(null, "720p", "1280:720")]
    [InlineData("9:16", "720p", "720:1280")]
    [InlineData(null, "672p", "1584:672")]
    [InlineData(null, "832p", "1104:832")]
    [InlineData(null, "960p", "960:960")]
    [InlineData("4:3", "1104x832", "1104:832")]
    [InlineData("33:14", null, "1584:672")]
    [InlineData(null, "1280x720", "1280:720")]
    [InlineData(null, "720x1280", "720:1280")]
    [InlineData(null, "1104x832", "1104:832")]
    [InlineData(null, "960x960", "960:960")]
    [InlineData(null, "832x1104", "832:1104")]
    [InlineData(null, "1584x672", "1584:672")]
    [InlineData("33:14", "1584x672", "1584:672")]
    public void Choose_ImageToVideo_FollowsTheDemand(string? ratio, string? resolution, string wire) => Assert.Equal(wire, Choose(ratio, resolution, Frame));

    [Theory]
    [InlineData(1920, 1080, "1280:720")]
    [InlineData(3024, 4032, "832:1104")]
    [InlineData(1080, 2400, "720:1280")]
    [InlineData(4000, 3000, "1104:832")]
    [InlineData(512, 500, "960:960")]
    [InlineData(2560, 1080, "1584:672")]
    public void Choose_SilentWithAFrameOfKnownPixels_TakesTheClosestShape(int width, int height, string wire) =>
        Assert.Equal(wire, Choose(null, null, Frame with { Facts = new MediaFacts { Width = width, Height = height } }));

    [Theory]
    [InlineData("720p", "720:1280")]
    [InlineData("832p", "832:1104")]
    [InlineData("1280x720", "1280:720")]
    public void Choose_ClassWithAPortraitFrame_TakesTheClosestShapeOfThatClass(string resolution, string wire) =>
        Assert.Equal(wire, Choose(null, resolution, Frame with { Facts = new MediaFacts { Width = 1080, Height = 1920 } }));

    [Fact]
    public void Choose_DemandWithAFrameOfAnotherShape_FollowsTheDemand() =>
        Assert.Equal("1280:720", Choose("16:9", null, Frame with { Facts = new MediaFacts { Width = 720, Height = 1280 } }));

    [Theory]
    [InlineData("1:1", null, false)]
    [InlineData("33:14", null, false)]
    [InlineData(null, "960x960", false)]
    [InlineData("4:3", null, false)]
    [InlineData(null, "960p", false)]
    [InlineData("3:2", null, true)]
    [InlineData("1:1", "720p", true)]
    [InlineData("21:9", "720p", true)]
    [InlineData("16:9", "960p", true)]
    [InlineData(null, "2k", true)]
    [InlineData(null, "1080p", true)]
    [InlineData(null, "4k", true)]
    [InlineData(null, "480p", true)]
    [InlineData("16:9", "1080p", true)]
    [InlineData(null, "1920x1080", true)]
    [InlineData("9:16", "1280x720", true)]
    public void Choose_AnythingElse_RefusesAndListsWhatThereIs(string? ratio, string? resolution, bool withFrame)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Choose(ratio, resolution, withFrame ? Frame : null));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(resolution ?? VideoAspectRatio.Parse(ratio!).ToString(), error.Message, StringComparison.Ordinal);
        Assert.Contains("1280x720 (16:9), 720x1280 (9:16)", error.Message, StringComparison.Ordinal);
        Assert.Equal(withFrame, error.Message.Contains("1584x672 (7:3)", StringComparison.Ordinal));
    }

    private static string Choose(string? ratio, string? resolution, VideoMedia? frame) => RunwayFrameSize.Choose(RunwayTest.Engine, new VideoRequest("x")
    {
        AspectRatio = ratio is null ? null : VideoAspectRatio.Parse(ratio),
        Resolution = resolution is null ? null : VideoResolution.Parse(resolution),
        StartFrame = frame,
    }).WireName;
}
