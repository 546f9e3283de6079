using VideoEngines.Providers.Alibaba;
using static VideoEngines.Tests.Providers.Alibaba.AlibabaTest;

namespace VideoEngines.Tests.Providers.Alibaba;

public sealed class AlibabaRequestRulesTests
{
    private static readonly VideoRequest Text = new("a paper boat");
    private static readonly VideoRequest Head = new() { StartFrame = Picture, DrivingAudio = Voice };
    private static readonly VideoRequest Dance = new() { Operation = MotionTransfer, StartFrame = Picture, SourceVideo = Clip };

    public static TheoryData<string, VideoEngineId, VideoRequest> Refused => new()
    {
        { "promptExtend", VideoEngineIds.AlibabaWan22S2V, Head.With(new AlibabaVideoOptions { PromptExtend = true }) },
        { "promptExtend", VideoEngineIds.AlibabaWan22Animate, Dance.With(new AlibabaVideoOptions { PromptExtend = false }) },
        { "shotType", VideoEngineIds.AlibabaWan27, Text.With(new AlibabaVideoOptions { ShotType = AlibabaShotType.One }) },
        { "shotType", VideoEngineIds.AlibabaWan30, Text.With(new AlibabaVideoOptions { ShotType = AlibabaShotType.Several }) },
        { "shotType multi", VideoEngineIds.AlibabaWan26, Text.With(new AlibabaVideoOptions { ShotType = AlibabaShotType.Several, PromptExtend = false }) },
        { "watermark", VideoEngineIds.AlibabaWan22S2V, Head.With(new AlibabaVideoOptions { Watermark = true }) },
        { "audioSetting", VideoEngineIds.AlibabaWan27, Text.With(new AlibabaVideoOptions { AudioSetting = AlibabaAudioSetting.Auto }) },
        { "animation", VideoEngineIds.AlibabaWan26, Text.With(new AlibabaVideoOptions { Animation = AlibabaAnimation.Move }) },
        { "mode", VideoEngineIds.AlibabaWan30, Text.With(new AlibabaVideoOptions { Mode = AlibabaAnimationMode.Standard }) },
        { "checkImage", VideoEngineIds.AlibabaWan22S2V, Head.With(new AlibabaVideoOptions { CheckImage = true }) },
        { "Prompt", VideoEngineIds.AlibabaWan22S2V, Head with { Prompt = "she sings" } },
        { "Prompt", VideoEngineIds.AlibabaWan22Animate, Dance with { Prompt = "she dances" } },
        { "FramesPerSecond", VideoEngineIds.AlibabaWan26, Text with { FramesPerSecond = 24 } },
        { "Resolution", VideoEngineIds.AlibabaWan22Animate, Dance with { Resolution = VideoResolution.P720 } },
        { "1280x720", VideoEngineIds.AlibabaWan26, Text with { StartFrame = Picture, Resolution = VideoResolution.FromPixels(1280, 720) } },
        { "GenerateAudio", VideoEngineIds.AlibabaWan22Animate, Dance with { GenerateAudio = true } },
        { "GenerateAudio", VideoEngineIds.AlibabaWan27, Text with { SourceVideo = Clip, GenerateAudio = false } },
        { "this one has 501", VideoEngineIds.AlibabaWan26, Text with { NegativePrompt = new string('x', 501) } },
        { "reference", VideoEngineIds.AlibabaWan26, Text with { Operation = VideoOperation.ReferenceToVideo } },
        { "10 s", VideoEngineIds.AlibabaWan27, Text with { ReferenceVideos = [Clip], Duration = TimeSpan.FromSeconds(11) } },
        { "30 s", VideoEngineIds.AlibabaWan30, Text with { ReferenceVideos = [Clip with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(8) } }], Duration = TimeSpan.FromSeconds(23) } },
        { "runway", VideoEngineIds.AlibabaWan26, Text with { StartFrame = VideoMedia.FromProviderFile("runway", "runway://1") } },
        { "oss://", VideoEngineIds.AlibabaWan26, Text with { StartFrame = VideoMedia.FromProviderFile("dashscope", "file-1") } },
        { "'dashscope'", VideoEngineIds.AlibabaWan26, WithOptions("""{"promptextend":true}""") },
        { "'dashscope'", VideoEngineIds.AlibabaWan26, WithOptions("""{"shotType":1}""") },
        { "'dashscope'", VideoEngineIds.AlibabaWan26, WithOptions("""{"mode":"std"}""") },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Submit_WhatTheModelDoesNotTake_IsRefusedByName(string named, VideoEngineId id, VideoRequest request) =>
        Assert.Contains(named, await RefuseAsync(id, request), StringComparison.Ordinal);

    public static TheoryData<VideoEngineId, VideoRequest> ExcludedByTheCatalog => new()
    {
        { VideoEngineIds.AlibabaWan26, Text with { GenerateAudio = false } },
        { VideoEngineIds.AlibabaWan26, Text with { Duration = TimeSpan.FromSeconds(1.5) } },
        { VideoEngineIds.AlibabaWan26, Text with { AspectRatio = new(21, 9) } },
        { VideoEngineIds.AlibabaWan26, Text with { Resolution = VideoResolution.FourK } },
        { VideoEngineIds.AlibabaWan26, Text with { Seed = 2147483648 } },
        { VideoEngineIds.AlibabaWan26, Text with { Count = 2 } },
        { VideoEngineIds.AlibabaWan26Flash, Text },
        { VideoEngineIds.AlibabaWan30, Text with { NegativePrompt = "people" } },
        { VideoEngineIds.AlibabaWan30, Text with { StartFrame = Picture, ReferenceImages = [OtherPicture] } },
        { VideoEngineIds.AlibabaWan30, Text with { FramesPerSecond = 24 } },
        { VideoEngineIds.AlibabaWan22S2V, Head with { Seed = 1 } },
        { VideoEngineIds.AlibabaWan22Animate, Dance with { StartFrame = null } },
        { VideoEngineIds.AlibabaWan22Animate, Dance with { Duration = TimeSpan.FromSeconds(5) } },
    };

    [Theory]
    [MemberData(nameof(ExcludedByTheCatalog), DisableDiscoveryEnumeration = true)]
    public async Task Submit_WhatTheCatalogExcludes_IsRefused(VideoEngineId id, VideoRequest request) => Assert.NotEmpty(await RefuseAsync(id, request));

    private static VideoRequest WithOptions(string json) => VideoRequest.Parse($$"""{"schema":1,"prompt":"a paper boat","options":{"dashscope":{{json}}} }""");
}
