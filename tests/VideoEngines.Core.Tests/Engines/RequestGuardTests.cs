using VideoEngines.Core.Tests.DependencyInjection;

namespace VideoEngines.Core.Tests.Engines;

public sealed class RequestGuardTests
{
    private static readonly EngineFacts Facts = EngineFacts.Of(AcmeApp.Catalog, "acme/one");

    [Fact]
    public void Check_WhatTheEngineCan_TellsTheCapabilities() =>
        Assert.Equal(VideoOperation.TextToVideo, RequestGuard.Check(new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(20) }, Facts).Operation);

    [Fact]
    public void Check_WhatNoSourceTells_IsLeftToTheProvider() =>
        RequestGuard.Check(new VideoRequest("a boat") { Seed = 1, NegativePrompt = "rain", GenerateAudio = true, Resolution = VideoResolution.P720, FramesPerSecond = 24, StartFrame = null }, Facts);

    [Fact]
    public void Check_WhatFactsExclude_IsRefusedWithEveryReason()
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => RequestGuard.Check(new VideoRequest(" ") { Duration = TimeSpan.FromSeconds(21) }, Facts));

        Assert.Equal((VideoErrorKind.InvalidRequest, false, "acme/one"), (error.Kind, error.WasSent, error.EngineId?.ToString()));
        Assert.Equal("acme/one makes 1 to 20 s; 21 s was asked for. acme/one needs a prompt; set Prompt.", error.Message);
    }

    [Fact]
    public void Check_OtherOperation_NamesThoseThereAre()
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => RequestGuard.Check(new VideoRequest("a boat") { SourceVideo = VideoMedia.FromUri("https://a.example/v.mp4") }, Facts));

        Assert.Equal("acme/one does not do video-to-video; it does text-to-video.", error.Message);
    }
}
