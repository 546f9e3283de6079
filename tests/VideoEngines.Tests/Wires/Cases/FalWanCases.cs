using VideoEngines.Providers.Fal;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalWanCases
{
    private static readonly VideoRequest Wan = new(Prompt) { Duration = Seconds(5), Resolution = VideoResolution.P720, NegativePrompt = "people", Seed = 7 };
    private static readonly VideoRequest Picture = new(Prompt) { StartFrame = Image };
    private static readonly VideoRequest Wide = Wan with { AspectRatio = VideoAspectRatio.Landscape };
    private static readonly VideoRequest Wan30 = Wide with { Resolution = Lines480, NegativePrompt = null, GenerateAudio = false };
    private static readonly FalVideoOptions Checked = new() { ExpandPrompt = true, CheckSafety = false };
    private static readonly FalVideoOptions Several = Checked with { MultiShots = true };

    public static IEnumerable<WireCase> All { get; } =
    [
        new("wan25-prompt-alone", VideoEngineIds.AlibabaWan25OnFal, new VideoRequest(Prompt)),
        new("wan26-prompt-alone", VideoEngineIds.AlibabaWan26OnFal, new VideoRequest(Prompt)),
        new("wan27-prompt-alone", VideoEngineIds.AlibabaWan27OnFal, new VideoRequest(Prompt)),
        new("wan30-prompt-alone", VideoEngineIds.AlibabaWan30OnFal, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.duration", "body.resolution", "body.audio") },
        new("wan25-image-alone", VideoEngineIds.AlibabaWan25OnFal, Picture),
        new("wan26-image-alone", VideoEngineIds.AlibabaWan26OnFal, Picture),
        new("wan26-references-alone", VideoEngineIds.AlibabaWan26OnFal, new VideoRequest(Prompt) { ReferenceVideos = [Video] }),
        new("wan26-flash-image-alone", VideoEngineIds.AlibabaWan26FlashOnFal, Picture) { Differences = SaidAlways.In("body.generate_audio") },
        new("wan27-image-alone", VideoEngineIds.AlibabaWan27OnFal, Picture),
        new("wan27-references-alone", VideoEngineIds.AlibabaWan27OnFal, new VideoRequest(Prompt) { ReferenceImages = [Image] }),
        new("wan27-edit-alone", VideoEngineIds.AlibabaWan27OnFal, new VideoRequest(Prompt) { SourceVideo = Video })
        {
            Differences = [new("body.duration", DifferenceSide.Theirs, "0, the default, says that the length is the video's own; leaving it out says the same.")],
        },
        new("wan26-text", VideoEngineIds.AlibabaWan26OnFal, (Wide with { Operation = VideoOperation.TextToVideo, DrivingAudio = Sound }).With(Several)),
        new("wan26-image", VideoEngineIds.AlibabaWan26OnFal, (Wan with { Operation = VideoOperation.ImageToVideo, StartFrame = Image, DrivingAudio = Sound }).With(Several)),
        new("wan26-references", VideoEngineIds.AlibabaWan26OnFal, (Wan with { AspectRatio = VideoAspectRatio.Square, ReferenceVideos = [Video] }).With(Several)),
        new("wan26-flash-image", VideoEngineIds.AlibabaWan26FlashOnFal, (Wan with { StartFrame = Image, GenerateAudio = true }).With(Several)),
        new("wan26-flash-references", VideoEngineIds.AlibabaWan26FlashOnFal, (Wide with { ReferenceImages = [Image], ReferenceVideos = [Video], GenerateAudio = false }).With(Several)),
        new("wan25-text", VideoEngineIds.AlibabaWan25OnFal, (Wide with { Operation = VideoOperation.TextToVideo, Resolution = Lines480, DrivingAudio = Sound }).With(Checked)),
        new("wan25-image", VideoEngineIds.AlibabaWan25OnFal, (Wan with { Resolution = Lines480, StartFrame = Image }).With(Checked)),
        new("wan27-text", VideoEngineIds.AlibabaWan27OnFal, (Wan with { Operation = VideoOperation.TextToVideo, AspectRatio = new VideoAspectRatio(3, 4), DrivingAudio = Sound }).With(Checked)),
        new("wan27-image", VideoEngineIds.AlibabaWan27OnFal, (Wan with { StartFrame = Image, EndFrame = OtherImage }).With(Checked)),
        new("wan27-references", VideoEngineIds.AlibabaWan27OnFal, (Wide with { ReferenceImages = [Image], ReferenceVideos = [Video] }).With(new FalVideoOptions { CheckSafety = false, MultiShots = false })),
        new("wan27-edit", VideoEngineIds.AlibabaWan27OnFal, (Wide with { Duration = null, NegativePrompt = null, SourceVideo = Video, ReferenceImages = [Image] }).With(new FalVideoOptions { CheckSafety = false })),
        new("wan30-text", VideoEngineIds.AlibabaWan30OnFal, Wan30.With(new FalVideoOptions { ExpandPrompt = false })),
        new("wan30-frames", VideoEngineIds.AlibabaWan30OnFal, (Wan30 with { StartFrame = Image, EndFrame = OtherImage }).With(new FalVideoOptions { ExpandPrompt = false })),
        new("wan30-references", VideoEngineIds.AlibabaWan30OnFal, (Wan30 with { ReferenceImages = [Image], ReferenceVideos = [Video], ReferenceAudio = [Sound] }).With(new FalVideoOptions { ExpandPrompt = false })),
    ];
}
