using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

/// <summary>What the providers document, stated once more by hand.</summary>
public class ShippedFactsTests
{
    [Theory]
    [InlineData("kling/v3", "text-to-video", 3, 15, 5)]
    [InlineData("kling/v3", "image-to-video", 3, 15, 5)]
    [InlineData("runway/gen4.5", "text-to-video", 2, 10, 5)]
    [InlineData("runway/gen4.5", "image-to-video", 2, 10, 5)]
    public void Durations_OfEngine_AreWholeSecondsOfTheRange(string engine, string operation, int shortest, int longest, int standard)
    {
        var durations = Capabilities(engine, operation).Durations!;

        Assert.Equal(
            Enumerable.Range(shortest, longest - shortest + 1).Select(static s => (double)s),
            Enumerable.Range(0, 80).Select(static i => i / 4.0).Where(s => durations.Allows(TimeSpan.FromSeconds(s))));
        Assert.Equal(TimeSpan.FromSeconds(standard), durations.Default);
    }

    [Theory]
    [InlineData("kling/v3", "text-to-video", "720p,1080p,4k", "16:9,9:16,1:1")]
    [InlineData("kling/v3", "image-to-video", "720p,1080p,4k", "")]
    [InlineData("runway/gen4.5", "text-to-video", "720p", "16:9,9:16")]
    [InlineData("runway/gen4.5", "image-to-video", "672p,720p,832p,960p", "16:9,9:16,4:3,3:4,1:1,7:3")]
    public void Pictures_OfEngine_AreAsDocumented(string engine, string operation, string resolutions, string ratios)
    {
        var capabilities = Capabilities(engine, operation);

        Assert.Equal(resolutions, string.Join(",", capabilities.Resolutions!.Values.Select(static v => v.Name.Name)));
        Assert.Equal(ratios, string.Join(",", capabilities.AspectRatios!.Values));
    }

    [Theory]
    [InlineData("16:9", "1280x720")]
    [InlineData("9:16", "720x1280")]
    [InlineData("4:3", "1104x832")]
    [InlineData("3:4", "832x1104")]
    [InlineData("1:1", "960x960")]
    [InlineData("21:9", "1584x672")]
    public void FindSize_OfRunwayImageToVideo_IsThePixelRatio(string ratio, string size) =>
        Assert.Equal(size, Capabilities("runway/gen4.5", "image-to-video").FindSize(null, VideoAspectRatio.Parse(ratio)).ToString());

    [Fact]
    public void FindSize_OfKling_IsUnknown() => Assert.Null(Capabilities("kling/v3", "text-to-video").FindSize(VideoResolution.P720, VideoAspectRatio.Landscape));

    [Fact]
    public void FindSize_ExactSizeInItsRatio_IsThatSize()
    {
        var capabilities = Capabilities("runway/gen4.5", "image-to-video");

        Assert.Equal(new VideoSize(960, 960), capabilities.FindSize(VideoResolution.FromPixels(960, 960), null));
        Assert.Null(capabilities.FindSize(VideoResolution.FromPixels(960, 960), VideoAspectRatio.Landscape));
    }

    [Fact]
    public void FindSize_ResolutionNotMadeInTheRatio_IsNull() =>
        Assert.Null(Capabilities("runway/gen4.5", "image-to-video").FindSize(VideoResolution.P720, VideoAspectRatio.Square));

    [Theory]
    [InlineData("kling/v3", AudioSupport.Optional, CapabilitySupport.No, 3072)]
    [InlineData("runway/gen4.5", AudioSupport.Unknown, CapabilitySupport.Yes, 1000)]
    public void Features_OfEngine_AreAsDocumented(string engine, AudioSupport audio, CapabilitySupport seed, int promptLength)
    {
        var capabilities = Capabilities(engine, "text-to-video");

        Assert.Equal((audio, seed, promptLength), (capabilities.Audio.Support, capabilities.Seed.Support, capabilities.Prompt!.MaxLength));
    }

    [Fact]
    public void Unknown_Facts_StayOut() => Assert.All(TestCatalog.TwoEngines.Offers, static offer =>
    {
        Assert.All(offer.Operations.Values, static o => Assert.Null(o.FrameRates));
        Assert.Null(offer.AssetHosts);
        Assert.Null(offer.TypicalLatency);
        Assert.Null(offer.FindConsistency);
    });

    [Fact]
    public void EndFrame_OnlyAtKling_IsTaken()
    {
        Assert.Contains(Capabilities("kling/v3", "image-to-video").Inputs!, static i => i.Role == VideoInputRole.EndFrame);
        Assert.DoesNotContain(Capabilities("runway/gen4.5", "image-to-video").Inputs!, static i => i.Role == VideoInputRole.EndFrame);
    }

    private static OperationCapabilities Capabilities(string engine, string operation)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(engine, out var offer));
        return offer.Operations[VideoOperation.Create(operation)];
    }
}
