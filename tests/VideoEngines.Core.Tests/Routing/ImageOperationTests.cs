using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>Over the shipped catalog: who asks for an image is never sold a video, nor the other way round.</summary>
public class ImageOperationTests
{
    private static readonly RouteContext Shipped = new() { Catalog = EngineCatalog.Default, Now = PlanCase.Now };
    private static readonly VideoMedia Picture = VideoMedia.FromUri("https://example.com/a.png") with { Facts = new() { Width = 1024, Height = 1024 } };

    [Theory]
    [InlineData("text-to-image")]
    [InlineData("image-to-image")]
    public void Plan_ImageOperation_ChoosesEnginesThatMakeImagesOnly(string operation)
    {
        var request = new VideoRequest("a boat") { Operation = new VideoOperation(operation), ReferenceImages = operation == "image-to-image" ? [Picture] : [] };

        var eligible = RoutePlanner.Plan(request, Shipped).Candidates.Where(static c => c.IsEligible).ToList();

        Assert.NotEmpty(eligible);
        Assert.All(eligible, static c => Assert.Equal("black-forest-labs", c.Engine.Maker));
    }

    [Fact]
    public void Plan_RequestThatNamesNoOperation_ChoosesNoEngineForImages()
    {
        foreach (var request in new[] { new VideoRequest("a boat"), new VideoRequest("a boat") { StartFrame = Picture }, new VideoRequest("a boat") { ReferenceImages = [Picture] } })
        {
            var plan = RoutePlanner.Plan(request, Shipped);

            Assert.Contains(plan.Candidates, static c => c.IsEligible);
            Assert.DoesNotContain(plan.Candidates, static c => c.IsEligible && c.Engine.Maker == "black-forest-labs");
        }
    }

    [Fact]
    public void Plan_ImageOfACertainLength_HasNoEngine()
    {
        var request = new VideoRequest("a boat") { Operation = VideoOperation.TextToImage, Duration = TimeSpan.FromSeconds(5) };

        Assert.DoesNotContain(RoutePlanner.Plan(request, Shipped).Candidates, static c => c.IsEligible);
    }

    [Fact]
    public void Plan_MeteredEditOfAnImageOfUnknownSize_IsUnpricedWhereThatCosts()
    {
        var request = new VideoRequest("a boat") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture with { Facts = null }] };
        var plan = RoutePlanner.Plan(request, Shipped with { MaxCost = VideoCost.Usd(1) });

        Assert.Equal(RouteReasonCodes.Unpriced, Assert.Single(plan.Find(VideoEngineIds.BlackForestLabsFlux2FlexOnFal).Reasons).Code);
        Assert.True(plan.Find(VideoEngineIds.BlackForestLabsFlux1KontextProOnFal).IsEligible);
    }
}
