using VideoEngines.Providers.Fal;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalKlingCases
{
    private static readonly VideoOperation MotionTransfer = new("motion-transfer");
    private static readonly FalElement Element = new() { FrontalImage = AddressOf(Image), ReferenceImages = [AddressOf(OtherImage)] };
    private static readonly VideoRequest Short = new(Prompt) { Duration = Seconds(5) };
    private static readonly VideoRequest Wide = Short with { AspectRatio = VideoAspectRatio.Landscape };
    private static readonly VideoRequest Loud = Wide with { GenerateAudio = true };
    private static readonly VideoRequest Picture = new(Prompt) { StartFrame = Image };
    private static readonly VideoRequest FromImage = Short with { StartFrame = Image };
    private static readonly VideoRequest FromFrames = FromImage with { EndFrame = OtherImage };

    public static IEnumerable<WireCase> All { get; } =
    [
        .. OfTier("standard", VideoResolution.P720),
        .. OfTier("pro", VideoResolution.P1080),
        .. OfTier("4k", VideoResolution.FourK),
        .. OfLowerTier("standard", VideoResolution.P720, FalMode.Standard),
        .. OfLowerTier("pro", VideoResolution.P1080, FalMode.Pro),
        new("kling-v3-prompt-alone", VideoEngineIds.KlingV3OnFal, new VideoRequest(Prompt)),
        new("kling-v3-turbo-prompt-alone", VideoEngineIds.KlingV3TurboOnFal, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.duration", "body.aspect_ratio") },
        new("kling-v3-omni-prompt-alone", VideoEngineIds.KlingV3OmniOnFal, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.generate_audio") },
        new("kling-v25-turbo-prompt-alone", VideoEngineIds.KlingV25TurboOnFal, new VideoRequest(Prompt)),
        new("kling-v26-prompt-alone", VideoEngineIds.KlingV26OnFal, new VideoRequest(Prompt)),
        new("kling-v3-image-alone", VideoEngineIds.KlingV3OnFal, Picture),
        new("kling-v3-omni-image-alone", VideoEngineIds.KlingV3OmniOnFal, Picture) { Differences = SaidAlways.In("body.generate_audio") },
        new("kling-v3-omni-references-alone", VideoEngineIds.KlingV3OmniOnFal, new VideoRequest(Prompt) { ReferenceImages = [Image] }) { Differences = SaidAlways.In("body.generate_audio") },
        new("kling-v3-omni-video-alone", VideoEngineIds.KlingV3OmniOnFal, new VideoRequest(Prompt) { ReferenceVideos = [Video] })
        {
            Differences =
            [
                .. SaidAlways.In("body.duration"),
                new("body.aspect_ratio", DifferenceSide.Ours, "auto is fal's default here, and the default of the model elsewhere is not: it is said, so that the video keeps its shape."),
                new("body.keep_audio", DifferenceSide.Both, "Silence is the model's default with a reference video (K-OMNI), and said at every host; fal's own default keeps the sound of the video."),
            ],
        },
        new("kling-v3-omni-edit-alone", VideoEngineIds.KlingV3OmniOnFal, new VideoRequest(Prompt) { SourceVideo = Video }),
        new("kling-v3-motion-alone", VideoEngineIds.KlingV3MotionControlOnFal, Motion(VideoResolution.P720)),
        new("kling-o1-image-alone", VideoEngineIds.KlingO1OnFal, Picture),
        new("kling-o1-references-alone", VideoEngineIds.KlingO1OnFal, new VideoRequest(Prompt) { ReferenceImages = [Image] }),
        new("kling-v25-turbo-image-alone", VideoEngineIds.KlingV25TurboOnFal, Picture),
        new("kling-v26-image-alone", VideoEngineIds.KlingV26OnFal, Picture),
        new("kling-v3-shots", VideoEngineIds.KlingV3OnFal, (Loud with { Prompt = null, Resolution = VideoResolution.P1080 })
            .With(new FalVideoOptions { Shots = [new("A boat", 2), new("A harbour", 3)], ShotType = FalShotType.Customize })),
        new("kling-v3-elements", VideoEngineIds.KlingV3OnFal, (FromImage with { GenerateAudio = true, Resolution = VideoResolution.P1080 })
            .With(new FalVideoOptions { Elements = [Element, new() { Video = AddressOf(Video) }] })),
        new("kling-v3-image-bytes", VideoEngineIds.KlingV3OnFal, Short with { StartFrame = Bytes, GenerateAudio = true, Resolution = VideoResolution.P720 }),
        new("kling-v3-priority", VideoEngineIds.KlingV3OnFal, (Loud with { Resolution = VideoResolution.P720 }).With(new FalVideoOptions { Priority = FalPriority.Low })),
        new("kling-v3-lifetime", VideoEngineIds.KlingV3OnFal, Loud with { Resolution = VideoResolution.P720 }) { Create = FalWire.CreateForAnHour },
        new("kling-v3-upload", VideoEngineIds.KlingV3OnFal, Short with { StartFrame = Large(2_000_000), GenerateAudio = true, Resolution = VideoResolution.P720 })
        {
            Differences = [new("requests[0].headers.x-fal-object-lifecycle", DifferenceSide.Ours, "What we upload is an input of one job: it is not kept longer than a day. The client sends the same header when it is told a lifetime.")],
        },
        new("kling-v25-turbo-text", VideoEngineIds.KlingV25TurboOnFal, Wide with { Duration = Seconds(10), Resolution = VideoResolution.P1080 }),
        new("kling-v25-turbo-frames", VideoEngineIds.KlingV25TurboOnFal, FromFrames with { Resolution = VideoResolution.P1080 }),
        new("kling-v26-text", VideoEngineIds.KlingV26OnFal, (Wide with { Duration = Seconds(10), GenerateAudio = false, NegativePrompt = "people" }).With(new FalVideoOptions { CfgScale = 0.7m })),
        new("kling-v26-image", VideoEngineIds.KlingV26OnFal, FromFrames with { GenerateAudio = true }),
    ];

    private static IEnumerable<WireCase> OfTier(string tier, VideoResolution size) =>
    [
        new($"kling-v3-{tier}-text", VideoEngineIds.KlingV3OnFal, (Short with { AspectRatio = VideoAspectRatio.Portrait, GenerateAudio = true, NegativePrompt = "people", Resolution = size })
            .With(new FalVideoOptions { CfgScale = 0.5m, ShotType = FalShotType.Intelligent })),
        new($"kling-v3-{tier}-image", VideoEngineIds.KlingV3OnFal, FromFrames with { GenerateAudio = false, Resolution = size }),
        new($"kling-v3-omni-{tier}-text", VideoEngineIds.KlingV3OmniOnFal, Short with { AspectRatio = VideoAspectRatio.Square, GenerateAudio = false, Resolution = size }),
        new($"kling-v3-omni-{tier}-image", VideoEngineIds.KlingV3OmniOnFal, FromFrames with { GenerateAudio = true, Resolution = size }),
        new($"kling-v3-omni-{tier}-references", VideoEngineIds.KlingV3OmniOnFal, Loud with { ReferenceImages = [Image, OtherImage], Resolution = size }),
    ];

    private static IEnumerable<WireCase> OfLowerTier(string tier, VideoResolution size, FalMode mode) =>
    [
        new($"kling-v3-turbo-{tier}-text", VideoEngineIds.KlingV3TurboOnFal, Wide with { Resolution = size }),
        new($"kling-v3-turbo-{tier}-image", VideoEngineIds.KlingV3TurboOnFal, FromImage with { Resolution = size }),
        new($"kling-v3-omni-{tier}-video", VideoEngineIds.KlingV3OmniOnFal, Loud with { ReferenceVideos = [Video], ReferenceImages = [Image], Resolution = size }),
        new($"kling-v3-omni-{tier}-edit", VideoEngineIds.KlingV3OmniOnFal, new VideoRequest(Prompt) { SourceVideo = Video, GenerateAudio = false, Resolution = size }.With(new FalVideoOptions { Elements = [Element] })),
        new($"kling-v3-motion-{tier}", VideoEngineIds.KlingV3MotionControlOnFal, (Motion(size) with { GenerateAudio = true })
            .With(new FalVideoOptions { CharacterOrientation = FalCharacterOrientation.Video, Elements = [Element] })),
        new($"kling-v26-motion-{tier}", VideoEngineIds.KlingV26MotionControlOnFal, (Motion(size) with { GenerateAudio = false }).With(new FalVideoOptions { CharacterOrientation = FalCharacterOrientation.Image })),
        new($"kling-o1-{tier}-image", VideoEngineIds.KlingO1OnFal, FromFrames with { Resolution = size }),
        new($"kling-o1-{tier}-references", VideoEngineIds.KlingO1OnFal, (Wide with { ReferenceImages = [Image], Resolution = size }).With(new FalVideoOptions { Elements = [Element] })),
        new($"kling-o1-{tier}-video", VideoEngineIds.KlingO1OnFal, Loud with { ReferenceVideos = [Video], Resolution = size }),
        new($"kling-o1-{tier}-edit", VideoEngineIds.KlingO1OnFal, new VideoRequest(Prompt) { SourceVideo = Video, ReferenceImages = [Image], GenerateAudio = false, Resolution = size }),
        new($"kling-v25-turbo-{tier}-image", VideoEngineIds.KlingV25TurboOnFal, (FromImage with { NegativePrompt = "people", Resolution = size }).With(new FalVideoOptions { CfgScale = 1 })),
        new($"kling-avatar-{tier}", VideoEngineIds.KlingAvatarOnFal, new VideoRequest(Prompt) { StartFrame = Image, DrivingAudio = Sound }.With(new FalVideoOptions { Mode = mode })),
    ];

    private static VideoRequest Motion(VideoResolution size) => new(Prompt) { Operation = MotionTransfer, StartFrame = Image, SourceVideo = Video, Resolution = size };
}
