using VideoEngines.Providers.Alibaba;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class DashScopeWire
{
    private static readonly VideoRequest Wide = new(Prompt) { Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Landscape, Duration = Seconds(5) };
    private static readonly VideoRequest Shapeless = Wide with { AspectRatio = null };

    public static Wire Wire { get; } = new("dashscope", Create)
    {
        Unknown = new Dictionary<VideoEngineId, string>
        {
            [VideoEngineIds.AlibabaWan22S2V] = "the client knows no model of its kind",
            [VideoEngineIds.AlibabaWan22Animate] = "the client knows no model of its kind",
        },
        Answer = static _ => """{"request_id":"r","output":{"task_id":"t","task_status":"PENDING"}}""",
        Cases =
        [
            new("wan26-prompt-alone", VideoEngineIds.AlibabaWan26, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.parameters.size", "body.parameters.duration") },
            new("wan26-text", VideoEngineIds.AlibabaWan26, Wide),
            new("wan26-text-every-option", VideoEngineIds.AlibabaWan26, new VideoRequest(Prompt)
            {
                Operation = VideoOperation.TextToVideo, Resolution = VideoResolution.P1080, AspectRatio = VideoAspectRatio.Portrait, Duration = Seconds(10), Seed = 7, NegativePrompt = "people", DrivingAudio = Sound,
            }.With(new AlibabaVideoOptions { PromptExtend = true, ShotType = AlibabaShotType.Several, Watermark = false })),
            new("wan26-image-address", VideoEngineIds.AlibabaWan26, Shapeless with { StartFrame = Image }),
            new("wan26-image-bytes", VideoEngineIds.AlibabaWan26, Shapeless with { StartFrame = Bytes })
            {
                Differences = [new("body.input.img_url", DifferenceSide.Both, "The client sends bare base64; the provider's pages document addresses and data URIs only (ALI-DOC).")],
            },
            new("wan26-image-data-uri", VideoEngineIds.AlibabaWan26, Shapeless with { StartFrame = Bytes }),
            new("wan26-image-every-option", VideoEngineIds.AlibabaWan26, new VideoRequest(Prompt)
            {
                StartFrame = Image, Resolution = VideoResolution.P1080, Duration = Seconds(15), Seed = 0, GenerateAudio = false, NegativePrompt = "people",
            }.With(new AlibabaVideoOptions { PromptExtend = false, ShotType = AlibabaShotType.One, Watermark = true })),
            new("wan26-references", VideoEngineIds.AlibabaWan26, Wide with { ReferenceImages = [Image], ReferenceVideos = [Video] }),
            new("wan26-flash-image", VideoEngineIds.AlibabaWan26Flash, Shapeless with { StartFrame = Image, GenerateAudio = true }),
            new("wan26-flash-references", VideoEngineIds.AlibabaWan26Flash, Wide with { ReferenceImages = [Image], ReferenceVideos = [Video], GenerateAudio = false }),
            new("wan27-prompt-alone", VideoEngineIds.AlibabaWan27, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.parameters.resolution", "body.parameters.ratio", "body.parameters.duration") },
            new("wan27-text", VideoEngineIds.AlibabaWan27, Wide with { AspectRatio = VideoAspectRatio.Portrait, Duration = Seconds(8) }),
            new("wan27-text-every-option", VideoEngineIds.AlibabaWan27, (Wide with
            {
                Operation = VideoOperation.TextToVideo, Resolution = VideoResolution.P1080, Duration = Seconds(8), Seed = 1, NegativePrompt = "people", DrivingAudio = Sound,
            }).With(new AlibabaVideoOptions { PromptExtend = false, Watermark = true })),
            new("wan27-references", VideoEngineIds.AlibabaWan27, Wide with { ReferenceImages = [Image], ReferenceVideos = [Video] }),
            new("wan27-references-bytes", VideoEngineIds.AlibabaWan27, Wide with { Operation = VideoOperation.ReferenceToVideo, ReferenceImages = [Bytes], StartFrame = OtherImage }),
            .. Wan30("wan30", VideoEngineIds.AlibabaWan30),
            .. Wan30("wan30-prime", VideoEngineIds.AlibabaWan30Prime),
        ],
    };

    private static IEnumerable<WireCase> Wan30(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.parameters.resolution", "body.parameters.duration") },
        new($"{name}-text", engine, (Wide with { Resolution = Lines480, GenerateAudio = true, Seed = 3 }).With(new AlibabaVideoOptions { PromptExtend = true, Watermark = false })),
        new($"{name}-image", engine, Shapeless with { StartFrame = Image }),
        new($"{name}-frames", engine, Wide with { Resolution = VideoResolution.P1080, AspectRatio = VideoAspectRatio.Portrait, StartFrame = Bytes, EndFrame = OtherImage }),
        new($"{name}-references", engine, Wide with { AspectRatio = VideoAspectRatio.Square, GenerateAudio = false, ReferenceImages = [Image], ReferenceVideos = [Video], ReferenceAudio = [Sound] }),
    ];

    private static IVideoEngine Create(VideoEngineId id, HttpMessageHandler handler)
    {
        var options = new AlibabaOptions { ApiKey = "key-of-nobody" };
        return id == VideoEngineIds.AlibabaWan26 ? new AlibabaWan26Engine(options, handler)
            : id == VideoEngineIds.AlibabaWan26Flash ? new AlibabaWan26FlashEngine(options, handler)
            : id == VideoEngineIds.AlibabaWan27 ? new AlibabaWan27Engine(options, handler)
            : id == VideoEngineIds.AlibabaWan30 ? new AlibabaWan30Engine(options, handler)
            : new AlibabaWan30PrimeEngine(options, handler);
    }
}
