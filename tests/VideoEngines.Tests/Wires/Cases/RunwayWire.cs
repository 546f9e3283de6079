using VideoEngines.Providers.Runway;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class RunwayWire
{
    private static readonly VideoOperation MotionTransfer = new("motion-transfer");

    public static Wire Wire { get; } = new("runway", Create)
    {
        Unknown = new Dictionary<VideoEngineId, string> { [VideoEngineIds.RunwayGen3aTurbo] = "retired; it left the SDK's types on 2026-06-10" },
        Answer = static uri => uri.AbsolutePath == "/v1/uploads"
            ? """{"uploadUrl":"https://storage.example/uploads","fields":{"key":"uploads/1","policy":"cG9saWN5"},"runwayUri":"runway://upload-1"}"""
            : """{"id":"17f20503-6c24-4c16-946b-35dbbce2af2f","estimatedCost":{"credits":1}}""",
        Cases =
        [
            new("gen45-text", VideoEngineIds.RunwayGen45, Of("1280x720", 5) with { Seed = 7, Options = Options(new() { PublicFigureThreshold = RunwayPublicFigureThreshold.Low }) }),
            new("gen45-image-address", VideoEngineIds.RunwayGen45, Of("1104x832", 2) with { StartFrame = Image }),
            new("gen45-image-bytes", VideoEngineIds.RunwayGen45, Of("1280x720", 10) with { StartFrame = Bytes }),
            new("gen45-image-upload", VideoEngineIds.RunwayGen45, Of("1280x720", 5) with { StartFrame = Large(5_000_000) }),
            new("gen4-turbo-image", VideoEngineIds.RunwayGen4Turbo, Of("1584x672", 5) with { Prompt = null, StartFrame = Image }),
            new("gen4-turbo-image-text", VideoEngineIds.RunwayGen4Turbo, Of("960x960", 10) with { StartFrame = Image, Seed = 1, Options = Options(new() { PublicFigureThreshold = RunwayPublicFigureThreshold.Auto }) }),
            new("act-two-image", VideoEngineIds.RunwayActTwo, Performance("1280x720") with
            {
                StartFrame = Image, Seed = 5, Options = Options(new() { BodyControl = true, ExpressionIntensity = 3, PublicFigureThreshold = RunwayPublicFigureThreshold.Low }),
            }),
            new("act-two-video", VideoEngineIds.RunwayActTwo, Performance("720x1280") with { ReferenceVideos = [Video] }),
            new("aleph2", VideoEngineIds.RunwayAleph2, new VideoRequest(Prompt) { SourceVideo = Video, AspectRatio = new VideoAspectRatio(21, 9), Seed = 3 }),
            new("aleph2-keyframes", VideoEngineIds.RunwayAleph2, new VideoRequest(Prompt)
            {
                SourceVideo = Video,
                ReferenceImages = [Image, OtherImage],
                Options = Options(new() { Keyframes = [new() { Seconds = 1, EditFrom = 0, EditTo = 2 }, new() { At = 0.5m, EditFrom = 2, EditTo = 4 }] }),
            }),
            .. Seedance("seedance20", VideoEngineIds.ByteDanceSeedance20OnRunway),
            .. Seedance("seedance20-fast", VideoEngineIds.ByteDanceSeedance20FastOnRunway),
            .. Seedance("seedance20-mini", VideoEngineIds.ByteDanceSeedance20MiniOnRunway),
            .. Seedance("seedance25", VideoEngineIds.ByteDanceSeedance25OnRunway),
            .. Veo("veo31", VideoEngineIds.GoogleVeo31OnRunway),
            .. Veo("veo31-fast", VideoEngineIds.GoogleVeo31FastOnRunway),
        ],
    };

    private static IEnumerable<WireCase> Seedance(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.ratio", "body.duration", "body.audio") },
        new($"{name}-text", engine, Of("1280x720", 5) with { GenerateAudio = true, Seed = 7 }),
        new($"{name}-image", engine, Of("1280x720", 5) with { StartFrame = Image, GenerateAudio = false }),
        new($"{name}-frames", engine, Of("720x1280", 5) with { StartFrame = Image, EndFrame = OtherImage, GenerateAudio = true }),
        new($"{name}-references", engine, Of("1280x720", 5) with { ReferenceImages = [Image, Bytes], ReferenceVideos = [Video], ReferenceAudio = [Sound], GenerateAudio = true }),
        new($"{name}-video", engine, Of("1280x720", 5) with { SourceVideo = Video, GenerateAudio = true }),
    ];

    private static IEnumerable<WireCase> Veo(string name, VideoEngineId engine) =>
    [
        new($"{name}-text", engine, Of("1920x1080", 8) with { GenerateAudio = true, NegativePrompt = "people", Seed = 7 }),
        new($"{name}-image", engine, Of("720x1280", 4) with { StartFrame = Image, GenerateAudio = false }),
        new($"{name}-frames", engine, Of("1280x720", 6) with { StartFrame = Image, EndFrame = OtherImage, GenerateAudio = true }),
    ];

    private static VideoRequest Of(string size, int seconds) => new(Prompt) { Resolution = VideoResolution.Parse(size), Duration = Seconds(seconds) };

    private static VideoRequest Performance(string size) => new() { Operation = MotionTransfer, SourceVideo = Video, Resolution = VideoResolution.Parse(size) };

    private static IReadOnlyDictionary<string, System.Text.Json.JsonElement> Options(RunwayVideoOptions options) => new VideoRequest().With(options).Options;

    private static IVideoEngine Create(VideoEngineId id, HttpMessageHandler handler)
    {
        var options = new RunwayOptions { ApiKey = "key-of-nobody" };
        return id == VideoEngineIds.RunwayGen45 ? new RunwayGen45Engine(options, handler)
            : id == VideoEngineIds.RunwayGen4Turbo ? new RunwayGen4TurboEngine(options, handler)
            : id == VideoEngineIds.RunwayActTwo ? new RunwayActTwoEngine(options, handler)
            : id == VideoEngineIds.RunwayAleph2 ? new RunwayAleph2Engine(options, handler)
            : new RunwayHostedEngine(id, options, handler);
    }
}
