using VideoEngines.Catalog;
using VideoEngines.Providers;

namespace VideoEngines.Tests.Providers;

public class FrameSizeChoiceTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");

    [Theory]
    [InlineData(null, null, "1280x720")]
    [InlineData("9:16", null, "720x1280")]
    [InlineData(null, "720p", "1280x720")]
    [InlineData("9:16", "720p", "720x1280")]
    [InlineData(null, "720x1280", "720x1280")]
    public void Choose_TextToVideo_FollowsTheDemand(string? ratio, string? resolution, string size) =>
        Assert.Equal(size, Choose(VideoEngineIds.RunwayGen45, VideoOperation.TextToVideo, ratio, resolution, null));

    [Theory]
    [InlineData(null, null, "1280x720")]
    [InlineData("1:1", null, "960x960")]
    [InlineData("4:3", null, "1104x832")]
    [InlineData("3:4", "832p", "832x1104")]
    [InlineData("21:9", null, "1584x672")]
    [InlineData(null, "672p", "1584x672")]
    [InlineData(null, "832p", "1104x832")]
    [InlineData(null, "960p", "960x960")]
    [InlineData("4:3", "1104x832", "1104x832")]
    [InlineData(null, "832x1104", "832x1104")]
    public void Choose_ImageToVideo_FollowsTheDemand(string? ratio, string? resolution, string size) =>
        Assert.Equal(size, Choose(VideoEngineIds.RunwayGen45, VideoOperation.ImageToVideo, ratio, resolution, Frame));

    [Theory]
    [InlineData(1920, 1080, "1280x720")]
    [InlineData(3024, 4032, "832x1104")]
    [InlineData(1080, 2400, "720x1280")]
    [InlineData(4000, 3000, "1104x832")]
    [InlineData(512, 500, "960x960")]
    [InlineData(2560, 1080, "1584x672")]
    public void Choose_SilentWithAFrameOfKnownPixels_TakesTheClosestShape(int width, int height, string size) =>
        Assert.Equal(size, Choose(VideoEngineIds.RunwayGen45, VideoOperation.ImageToVideo, null, null, Sized(width, height)));

    [Theory]
    [InlineData("720p", "720x1280")]
    [InlineData("832p", "832x1104")]
    [InlineData("1280x720", "1280x720")]
    public void Choose_ClassWithAPortraitFrame_TakesTheClosestShapeOfThatClass(string resolution, string size) =>
        Assert.Equal(size, Choose(VideoEngineIds.RunwayGen45, VideoOperation.ImageToVideo, null, resolution, Sized(1080, 1920)));

    [Fact]
    public void Choose_DemandWithAFrameOfAnotherShape_FollowsTheDemand() =>
        Assert.Equal("1280x720", Choose(VideoEngineIds.RunwayGen45, VideoOperation.ImageToVideo, "16:9", null, Sized(720, 1280)));

    [Theory]
    [InlineData(1742, 1000)]
    [InlineData(1778, 1000)]
    public void Choose_SameShapeInSeveralClasses_TakesTheDefaultClass(int width, int height) =>
        Assert.Equal("1280x720", Choose(VideoEngineIds.ByteDanceSeedance20OnRunway, VideoOperation.ImageToVideo, null, null, Sized(width, height)));

    [Theory]
    [InlineData("21:9", "480p", "992x432")]
    [InlineData("3:4", null, "834x1112")]
    [InlineData(null, "4k", "3840x2160")]
    public void Choose_ClassesWhoseSidesDiffer_FollowsTheNames(string? ratio, string? resolution, string size) =>
        Assert.Equal(size, Choose(VideoEngineIds.ByteDanceSeedance20OnRunway, VideoOperation.TextToVideo, ratio, resolution, null));

    [Fact]
    public void Choose_SilentWithoutADefault_ChoosesNothing() =>
        Assert.Null(Choose(VideoEngineIds.RunwayActTwo, new VideoOperation("motion-transfer"), null, null, null));

    [Theory]
    [InlineData("1:1", null)]
    [InlineData("1:1", "720p")]
    [InlineData(null, "1080p")]
    [InlineData("9:16", "1280x720")]
    public void Choose_AnythingElse_RefusesAndListsWhatThereIs(string? ratio, string? resolution)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Choose(VideoEngineIds.RunwayGen45, VideoOperation.TextToVideo, ratio, resolution, null));

        Assert.Contains(resolution ?? ratio!, error.Message, StringComparison.Ordinal);
        Assert.Contains("1280x720 (16:9), 720x1280 (9:16)", error.Message, StringComparison.Ordinal);
    }

    private static VideoMedia Sized(int width, int height) => Frame with { Facts = new MediaFacts { Width = width, Height = height } };

    private static string? Choose(VideoEngineId id, VideoOperation operation, string? ratio, string? resolution, VideoMedia? frame)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(id, out var offer));
        var request = new VideoRequest("x")
        {
            AspectRatio = ratio is null ? null : VideoAspectRatio.Parse(ratio),
            Resolution = resolution is null ? null : VideoResolution.Parse(resolution),
        };
        return FrameSizeChoice.Choose(offer.Operations[operation], request, frame, static text => new InvalidOperationException(text))?.ToString();
    }
}
