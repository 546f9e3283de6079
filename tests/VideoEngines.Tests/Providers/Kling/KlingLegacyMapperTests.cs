namespace VideoEngines.Providers.Kling;

public sealed class KlingLegacyMapperTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/a.png");
    private static readonly VideoMedia Sound = VideoMedia.FromBytes("RIFF\0\0\0\0WAVE"u8.ToArray(), "audio/wav");

    [Fact]
    public void Submit_TextToVideo_SaysTheModelAndTheSecondsAsText()
    {
        var request = new VideoRequest("a boat") { NegativePrompt = "rain", Duration = TimeSpan.FromSeconds(10), Resolution = VideoResolution.FromPixels(720, 1280) };

        var call = Map(request.With(new KlingLegacyVideoOptions { Watermark = false }), VideoEngineIds.KlingV2Master);

        Assert.Equal(("v1/videos/text2video", "att-1"), (call.Path, call.ExternalId));
        GoldenWire.AssertBody("legacy.text-to-video", call.Body);
    }

    [Fact]
    public void Submit_ImageToVideo_MatchesGolden()
    {
        var call = Map(new VideoRequest("the boat turns") { StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png"), Resolution = VideoResolution.P720 }, VideoEngineIds.KlingV2Master);

        Assert.Equal("v1/videos/image2video", call.Path);
        GoldenWire.AssertBody("legacy.image-to-video", call.Body);
    }

    [Fact]
    public void Submit_Avatar_MatchesGolden()
    {
        var call = Map(new VideoRequest("a captain speaks") { StartFrame = Image, DrivingAudio = Sound }.With(new KlingLegacyVideoOptions { Mode = KlingQuality.Professional, Watermark = true }), VideoEngineIds.KlingAvatar);

        Assert.Equal("v1/videos/avatar/image2video", call.Path);
        GoldenWire.AssertBody("legacy.avatar", call.Body);
    }

    [Fact]
    public void Submit_AvatarWithASoundOfKlings_SendsItsId()
    {
        var call = Map(new VideoRequest { StartFrame = Image, DrivingAudio = VideoMedia.FromProviderFile("kling", "a-3") }, VideoEngineIds.KlingAvatar);

        Assert.Equal("""{"image":"https://media.example/a.png","audio_id":"a-3","external_task_id":"att-1"}""", System.Text.Encoding.UTF8.GetString(call.Body.Span));
    }

    public static TheoryData<string, string, VideoRequest> Refused { get; } = new()
    {
        { "kling/v2-master", "Mode", new VideoRequest("a boat").With(new KlingLegacyVideoOptions { Mode = KlingQuality.Standard }) },
        { "kling/v2-master", "kling/lip-sync", new VideoRequest("a boat").With(new KlingLegacyVideoOptions { Face = 0 }) },
        { "kling/avatar", "kling/lip-sync", new VideoRequest { StartFrame = Image, DrivingAudio = Sound }.With(new KlingLegacyVideoOptions { SoundVolume = 1 }) },
        { "kling/avatar", "Resolution", new VideoRequest { StartFrame = Image, DrivingAudio = Sound, Resolution = VideoResolution.P720 } },
        { "kling/avatar", "FramesPerSecond", new VideoRequest { StartFrame = Image, DrivingAudio = Sound, FramesPerSecond = 24 } },
        { "kling/v2-master", "negative prompt", new VideoRequest("a boat") { NegativePrompt = new string('a', 2501) } },
        { "kling/v2-master", "1920x1080", new VideoRequest("a boat") { Resolution = VideoResolution.FromPixels(1920, 1080) } },
        { "kling/v2-master", "1280x720", new VideoRequest("a boat") { StartFrame = Image, Resolution = VideoResolution.FromPixels(1280, 720) } },
        { "kling/v2-master", "camera", new VideoRequest("a boat") { Camera = [new() { Kind = "pan" }] } },
        { "kling/v2-master", "$.shots", VideoRequest.Parse("""{"prompt":"a boat","options":{"kling-legacy":{"shots":1}}}""") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Submit_WhatCannotBeMade_IsRefused(string engine, string named, VideoRequest request)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(request, engine));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains(named, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Options_OfLipSync_SurviveJson()
    {
        var options = new KlingLegacyVideoOptions { Face = 2, SoundStart = TimeSpan.FromSeconds(1.5), SoundEnd = TimeSpan.FromSeconds(4), SoundInsert = TimeSpan.Zero, SoundVolume = 0.5m, OriginalVolume = 2 };

        var json = new VideoRequest().With(options).ToJson();

        Assert.Contains("\"soundStart\":1.5", json, StringComparison.Ordinal);
        Assert.Equal(options, VideoRequest.Parse(json).GetOptions<KlingLegacyVideoOptions>());
    }

    [Theory]
    [InlineData("kling-v2-master", "text-to-video", "v1/videos/text2video/77")]
    [InlineData("kling-v2-master", "image-to-video", "v1/videos/image2video/77")]
    [InlineData("avatar", "talking-head", "v1/videos/avatar/image2video/77")]
    [InlineData("lip-sync", "talking-head", "v1/videos/advanced-lip-sync/77")]
    public void Read_Task_IsBelowThePathOfItsCreate(string model, string operation, string path) => Assert.Equal(path, KlingLegacyRequestMapper.Read(model, new VideoOperation(operation), "77").Path);

    private static WireCall Map(VideoRequest request, VideoEngineId engine)
    {
        using var culture = new OddCulture();
        return KlingLegacyRequestMapper.Submit(KlingInputs.Of(request, engine));
    }
}
