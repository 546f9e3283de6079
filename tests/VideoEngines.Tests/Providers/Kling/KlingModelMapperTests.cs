using System.Text;

namespace VideoEngines.Providers.Kling;

/// <summary>What each model's wire looks like, and what it cannot say.</summary>
public sealed class KlingModelMapperTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/a.png");
    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/a.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(6) } };

    [Fact]
    public void Submit_OmniReferences_NamesThemForThePrompt()
    {
        var request = new VideoRequest("@image_2 follows @image_1 and @Zhang like @video_1") { ReferenceImages = [Image, VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png")], ReferenceVideos = [Video] }
            .With(new KlingVideoOptions { Elements = [new() { ElementId = long.MaxValue, Id = "Zhang", Kind = KlingElementKind.MultiImage }] });

        var call = Map(request, VideoEngineIds.KlingV3Omni);

        Assert.Equal("omni-video/kling-3.0-omni", call.Path);
        GoldenWire.AssertBody("omni.references", call.Body);
    }

    [Fact]
    public void Submit_OmniEdit_KeepsTheSoundOfTheSource()
    {
        var request = new VideoRequest("paint @video_1 like @image_1") { SourceVideo = Video, ReferenceImages = [Image], GenerateAudio = true, Resolution = VideoResolution.P1080 };

        GoldenWire.AssertBody("omni.edit", Map(request, VideoEngineIds.KlingV3Omni).Body);
    }

    [Fact]
    public void Submit_OmniPromptOnly_SaysTheRatio() => GoldenWire.AssertBody("omni.minimal", Map(new VideoRequest("a boat"), VideoEngineIds.KlingV3Omni).Body);

    [Fact]
    public void Submit_O1Frames_HasNoSwitchForShots()
    {
        var call = Map(new VideoRequest("the boat turns") { StartFrame = Image, EndFrame = Image, Duration = TimeSpan.FromSeconds(5), GenerateAudio = false }, VideoEngineIds.KlingO1);

        Assert.Equal("omni-video/kling-o1", call.Path);
        GoldenWire.AssertBody("o1.frames", call.Body);
    }

    [Fact]
    public void Submit_MotionControl_MatchesGolden()
    {
        var request = new VideoRequest("a captain dances") { Operation = KlingProvider.MotionTransfer, StartFrame = Image, SourceVideo = Video, GenerateAudio = true, Resolution = VideoResolution.P1080 };

        var call = Map(request.With(new KlingVideoOptions { Elements = [new() { ElementId = 7, Id = "captain" }], Watermark = true }), VideoEngineIds.KlingV3MotionControl);

        Assert.Equal("motion-control/kling-3.0", call.Path);
        GoldenWire.AssertBody("motion-control.full", call.Body);
    }

    [Fact]
    public void Submit_MotionControlAndNothingElse_SaysTheOrientationOnly()
    {
        var request = new VideoRequest { Operation = KlingProvider.MotionTransfer, StartFrame = Image, SourceVideo = Video }.With(new KlingVideoOptions { CharacterOrientation = KlingCharacterOrientation.Image });

        var call = Map(request, VideoEngineIds.KlingV26MotionControl);

        Assert.Equal("motion-control/kling-2.6", call.Path);
        GoldenWire.AssertBody("motion-control.minimal", call.Body);
    }

    [Theory]
    [InlineData("kling/v3-turbo", """{"prompt":"a boat","settings":{},"options":{"external_task_id":"att-1"}}""")]
    [InlineData("kling/v2.5-turbo", """{"prompt":"a boat","settings":{},"options":{"external_task_id":"att-1"}}""")]
    [InlineData("kling/v2.6", """{"prompt":"a boat","settings":{},"options":{"external_task_id":"att-1"}}""")]
    public void Submit_PromptOnly_SendsNothingThatWasNotAsked(string engine, string body) => Assert.Equal(body, Encoding.UTF8.GetString(Map(new VideoRequest("a boat"), engine).Body.Span));

    [Fact]
    public void Submit_AlwaysWithSound_HasNoFieldForIt() =>
        Assert.DoesNotContain("audio", Encoding.UTF8.GetString(Map(new VideoRequest("a boat") { GenerateAudio = true }, VideoEngineIds.KlingV3Turbo).Body.Span), StringComparison.Ordinal);

    [Fact]
    public void Submit_V26WithSound_IsMadeAtTheOnlyResolutionThatHasIt() =>
        Assert.Contains("""{"resolution":"1080p","audio":"native"}""", Encoding.UTF8.GetString(Map(new VideoRequest("a boat") { GenerateAudio = true }, VideoEngineIds.KlingV26).Body.Span), StringComparison.Ordinal);

    public static TheoryData<string, string, VideoRequest> Refused { get; } = new()
    {
        { "kling/v2.6", "1080p", new VideoRequest("a boat") { GenerateAudio = true, Resolution = VideoResolution.P720 } },
        { "kling/v2.6", "1080p", new VideoRequest("a boat") { StartFrame = Image, EndFrame = Image } },
        { "kling/v2.5-turbo", "1080p", new VideoRequest("a boat") { StartFrame = Image, EndFrame = Image, Resolution = VideoResolution.P720 } },
        { "kling/v3-turbo", "MultiShot", new VideoRequest("a boat").With(new KlingVideoOptions { MultiShot = true }) },
        { "kling/o1", "MultiShot", new VideoRequest("a boat").With(new KlingVideoOptions { MultiShot = false }) },
        { "kling/v3", "CharacterOrientation", new VideoRequest("a boat").With(new KlingVideoOptions { CharacterOrientation = KlingCharacterOrientation.Image }) },
        { "kling/v2.6", "elements", new VideoRequest("a boat") { StartFrame = Image }.With(Elements(1)) },
        { "kling/v3-motion-control", "1 elements", Motion(Elements(2)) },
        { "kling/v2.6-motion-control", "elements", Motion(Elements(1)) },
        { "kling/v3-motion-control", "in the footage", Motion(Elements(1) with { CharacterOrientation = KlingCharacterOrientation.Image }) },
        { "kling/v3-motion-control", "as bytes", new VideoRequest { Operation = KlingProvider.MotionTransfer, StartFrame = Image, SourceVideo = new StoredVideoMedia("s", new string('0', 64), 1, "video/mp4") } },
        { "kling/v3-omni", "no sound", new VideoRequest("a") { ReferenceVideos = [Video], GenerateAudio = true } },
        { "kling/v3-omni", "always may cut", new VideoRequest("a") { ReferenceVideos = [Video] }.With(new KlingVideoOptions { MultiShot = false }) },
        { "kling/v3-omni", "cannot be cut", new VideoRequest("a") { SourceVideo = Video }.With(new KlingVideoOptions { MultiShot = true }) },
        { "kling/v3-omni", "7 images and elements", new VideoRequest("a") { ReferenceImages = [Image, Image, Image, Image] }.With(Elements(4)) },
        { "kling/v3-omni", "4 images and elements", new VideoRequest("a") { ReferenceImages = [Image, Image], ReferenceVideos = [Video] }.With(Elements(3)) },
        { "kling/v3-omni", "3 elements", new VideoRequest("a") { StartFrame = Image }.With(Elements(4)) },
        { "kling/v3-omni", "3 video characters", new VideoRequest("a").With(Elements(4, KlingElementKind.VideoCharacter)) },
        { "kling/v3-omni", "Beside video characters", new VideoRequest("a") { ReferenceImages = [Image, Image, Image, Image, Image] }.With(Elements(1, KlingElementKind.VideoCharacter)) },
        { "kling/v3-omni", "video characters together", new VideoRequest("a") { ReferenceImages = [Image], ReferenceVideos = [Video] }.With(Elements(1, KlingElementKind.VideoCharacter)) },
        { "kling/v3-omni", "one video character", new VideoRequest("a") { ReferenceVideos = [Video] }.With(Elements(2, KlingElementKind.VideoCharacter)) },
        { "kling/v3-omni", "same Id", new VideoRequest("a") { ReferenceImages = [Image] }.With(new KlingVideoOptions { Elements = [new() { ElementId = 1, Id = "image_1" }] }) },
        { "kling/o1", "made from images", new VideoRequest("a").With(Elements(1, KlingElementKind.VideoCharacter)) },
        { "kling/o1", "neither reference images nor elements", new VideoRequest("a") { StartFrame = Image, EndFrame = Image }.With(Elements(1)) },
        { "kling/v3", "sum of the shots", new VideoRequest("shot 1, 2, a; shot 2, 2, b;").With(new KlingVideoOptions { MultiShot = true }) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Submit_WhatTheWireCannotSay_IsRefused(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(request, engine));

        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static WireCall Map(VideoRequest request, VideoEngineId engine) => KlingRequestMapper.Submit(KlingInputs.Of(request, engine));

    private static VideoRequest Motion(KlingVideoOptions options) => new VideoRequest { Operation = KlingProvider.MotionTransfer, StartFrame = Image, SourceVideo = Video }.With(options);

    private static KlingVideoOptions Elements(int count, KlingElementKind? kind = null) =>
        new() { Elements = [.. Enumerable.Range(1, count).Select(i => new KlingElement { ElementId = i, Id = $"e{i}", Kind = kind })] };
}
