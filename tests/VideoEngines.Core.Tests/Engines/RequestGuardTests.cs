using VideoEngines.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Core.Tests.DependencyInjection;

namespace VideoEngines.Core.Tests.Engines;

public sealed class RequestGuardTests
{
    private static readonly EngineFacts Facts = EngineFacts.Of(AcmeApp.Catalog, "acme/one");

    [Fact]
    public void Check_WhatTheEngineCan_TellsTheCapabilities() =>
        Assert.Equal(VideoOperation.TextToVideo, Check(new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(20) }).Operation);

    [Fact]
    public void Check_WhatNoSourceTells_IsLeftToTheProvider() =>
        Check(new VideoRequest("a boat") { Seed = 1, NegativePrompt = "rain", GenerateAudio = true, Resolution = VideoResolution.P720, FramesPerSecond = 24, StartFrame = null });

    [Fact]
    public void Check_WhatFactsExclude_IsRefusedWithEveryReason()
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Check(new VideoRequest(" ") { Duration = TimeSpan.FromSeconds(21) }));

        Assert.Equal((VideoErrorKind.InvalidRequest, false, "acme/one"), (error.Kind, error.WasSent, error.EngineId?.ToString()));
        Assert.Equal("acme/one makes 1 to 20 s; 21 s was asked for. acme/one needs a prompt; set Prompt.", error.Message);
    }

    [Fact]
    public void Check_OtherOperation_NamesThoseThereAre()
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Check(new VideoRequest("a boat") { SourceVideo = VideoMedia.FromUri("https://a.example/v.mp4") }));

        Assert.Equal("acme/one does not do video-to-video; it does text-to-video.", error.Message);
    }

    private static OperationCapabilities Check(VideoRequest request) => RequestGuard.Check(RequestShaper.Shape(request, Facts.Offer, adapts: false), Facts, DialectFields.All);
}
