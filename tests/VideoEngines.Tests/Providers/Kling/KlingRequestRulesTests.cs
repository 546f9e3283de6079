namespace VideoEngines.Providers.Kling;

public sealed class KlingRequestRulesTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example/boat.png");

    public static TheoryData<string, VideoRequest> Refused { get; } = new()
    {
        { "Prompt", new VideoRequest() },
        { "Prompt", new VideoRequest("  ") },
        { "3072", new VideoRequest(new string('a', 3073)) },
        { "NegativePrompt", new VideoRequest("a boat") { NegativePrompt = "rain" } },
        { "Seed", new VideoRequest("a boat") { Seed = 0 } },
        { "FramesPerSecond", new VideoRequest("a boat") { FramesPerSecond = 24 } },
        { "amount", new VideoRequest("a boat") { Camera = [new() { Kind = "pan", Amount = 2 }] } },
        { "per call", new VideoRequest("a boat") { Count = 2 } },
        { "reference", new VideoRequest("a boat") { ReferenceImages = [Frame] } },
        { "reference", new VideoRequest("a boat") { ReferenceVideos = [Frame] } },
        { "reference", new VideoRequest("a boat") { ReferenceAudio = [Frame] } },
        { "talking-head", new VideoRequest("a boat") { DrivingAudio = Frame } },
        { "video-to-video", new VideoRequest("a boat") { SourceVideo = Frame } },
        { "talking-head", new VideoRequest("a boat") { Operation = VideoOperation.TalkingHead } },
        { "start-frame", new VideoRequest("a boat") { Operation = VideoOperation.ImageToVideo } },
        { "start-frame", new VideoRequest("a boat") { EndFrame = Frame } },
        { "start-frame", new VideoRequest("a boat") { Operation = VideoOperation.TextToVideo, StartFrame = Frame } },
        { "3 to 15 s", new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(2) } },
        { "3 to 15 s", new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(16) } },
        { "3 to 15 s", new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(5.5) } },
        { "above 0", new VideoRequest("a boat") { Duration = TimeSpan.Zero } },
        { "7:3", new VideoRequest("a boat") { AspectRatio = new VideoAspectRatio(21, 9) } },
        { "AspectRatio", new VideoRequest("a boat") { StartFrame = Frame, AspectRatio = VideoAspectRatio.Landscape } },
        { "480p", new VideoRequest("a boat") { Resolution = VideoResolution.Parse("480p") } },
        { "2k", new VideoRequest("a boat") { Resolution = VideoResolution.Parse("2k") } },
        { "Resolution", new VideoRequest("a boat") { Resolution = default(VideoResolution) } },
        { "Resolution", new VideoRequest("a boat") { Resolution = VideoResolution.FromPixels(720, 720) } },
        { "Resolution", new VideoRequest("a boat") { Resolution = VideoResolution.FromPixels(1281, 720) } },
        { "Resolution", new VideoRequest("a boat") { Resolution = VideoResolution.FromPixels(1280, 720), AspectRatio = VideoAspectRatio.Portrait } },
        { "Resolution", new VideoRequest("a boat") { StartFrame = Frame, Resolution = VideoResolution.FromPixels(1280, 720) } },
        { "Elements", new VideoRequest("a boat").With(Elements(1)) },
        { "3 elements", new VideoRequest("a boat") { StartFrame = Frame }.With(Elements(4)) },
        { "ElementId", new VideoRequest("a boat") { StartFrame = Frame }.With(new KlingVideoOptions { Elements = [new() { ElementId = 0, Id = "a" }] }) },
        { "Id", new VideoRequest("a boat") { StartFrame = Frame }.With(new KlingVideoOptions { Elements = [new() { ElementId = 1, Id = " " }] }) },
        { "name a is that of two", new VideoRequest("a boat") { StartFrame = Frame }.With(new KlingVideoOptions { Elements = [new() { ElementId = 1, Id = "a" }, new() { ElementId = 2, Id = "a" }] }) },
        { "part of another", new VideoRequest("a boat") { StartFrame = Frame }.With(new KlingVideoOptions { Elements = [new() { ElementId = 1, Id = "Zhang" }, new() { ElementId = 2, Id = "ZhangSan" }] }) },
        { "number above zero", new VideoRequest("a boat") { StartFrame = Frame, Characters = [Character("maya", "-7")] } },
        { "number above zero", new VideoRequest("a boat") { StartFrame = Frame, Characters = [Character("maya", "9223372036854775808")] } },
        { "number above zero", new VideoRequest("a boat") { StartFrame = Frame, Characters = [Character("maya", "u_1")] } },
        { "part of another", new VideoRequest("a boat") { StartFrame = Frame, Characters = [Character("maya", "1"), Character("maya2", "2")] } },
        { "runway", new VideoRequest("a boat") { StartFrame = VideoMedia.FromProviderFile("runway", "file-1") } },
        { "FromUri", new VideoRequest("a boat") { StartFrame = VideoMedia.FromProviderFile("kling", "file-1") } },
        { "FromBytes", new VideoRequest("a boat") { StartFrame = Frame, EndFrame = new StoredVideoMedia("store/1", new string('0', 64), 10, "image/png") } },
        { "image/webp", new VideoRequest("a boat") { StartFrame = VideoMedia.FromBytes(new byte[] { 1 }, "image/webp") } },
        { "bytes", new VideoRequest("a boat") { StartFrame = Frame with { Facts = new MediaFacts { Length = 60_000_000 } } } },
        { "300", new VideoRequest("a boat") { StartFrame = Frame with { Facts = new MediaFacts { Width = 640, Height = 299 } } } },
        { "2.5", new VideoRequest("a boat") { StartFrame = Frame with { Facts = new MediaFacts { Width = 400, Height = 1001 } } } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task SubmitAsync_WhatKlingCannotMake_IsRefusedBeforeAnythingIsSent(string named, VideoRequest request)
    {
        var server = new KlingServer();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.CreateEngine().SubmitAsync(request));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Equal(VideoEngineIds.KlingV3, error.EngineId);
        Assert.False(error.WasSent);
        Assert.False(error.WasCharged);
        Assert.Empty(server.Requests);
        Assert.Contains(named is "above 0" ? "0 s" : named is "amount" ? "camera move" : "kling/v3", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("a boat", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(15)]
    public void Submit_DurationAtTheEnds_IsAccepted(int seconds) =>
        Assert.NotNull(KlingRequestMapper.Submit(KlingInputs.Of(new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(seconds) }, VideoEngineIds.KlingV3)));

    [Fact]
    public void Submit_LongestPromptAndOneOutput_IsAccepted() =>
        Assert.NotNull(KlingRequestMapper.Submit(KlingInputs.Of(new VideoRequest(new string('a', 3072)) { Count = 1 }, VideoEngineIds.KlingV3)));

    private static VideoCharacter Character(string name, string id) => new() { Name = name, Elements = new Dictionary<string, string> { ["kling"] = id } };

    private static KlingVideoOptions Elements(int count) => new() { Elements = [.. Enumerable.Range(1, count).Select(static i => new KlingElement { ElementId = i, Id = $"e{i}" })] };
}
