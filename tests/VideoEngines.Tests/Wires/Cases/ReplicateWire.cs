using System.Text.Json;
using VideoEngines.Providers.Replicate;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class ReplicateWire
{
    private static readonly VideoRequest Wide = new(Prompt) { AspectRatio = VideoAspectRatio.Landscape, Resolution = VideoResolution.P720, Duration = Seconds(5), GenerateAudio = true };

    public static Wire Wire { get; } = new("replicate", static (id, handler) => new ReplicateVideoEngine(id, new ReplicateOptions { ApiKey = "key-of-nobody" }, handler))
    {
        Answer = static uri => uri.AbsolutePath.EndsWith("/files", StringComparison.Ordinal) ? """{"id":"f","urls":{"get":"https://api.replicate.com/v1/files/f"}}""" : """{"id":"p","status":"starting","urls":{}}""",
        Cases =
        [
            new("kling-v3-prompt-alone", VideoEngineIds.KlingV3OnReplicate, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.input.mode", "body.input.aspect_ratio", "body.input.duration", "body.input.generate_audio") },
            new("kling-v3-omni-prompt-alone", VideoEngineIds.KlingV3OmniOnReplicate, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.input.mode", "body.input.aspect_ratio", "body.input.duration", "body.input.generate_audio") },
            new("kling-v3-text", VideoEngineIds.KlingV3OnReplicate, Wide with { NegativePrompt = "people" }),
            new("kling-v3-frames", VideoEngineIds.KlingV3OnReplicate, new VideoRequest(Prompt) { StartFrame = Image, EndFrame = OtherImage, Resolution = VideoResolution.P1080, Duration = Seconds(10), GenerateAudio = false }),
            new("kling-v3-omni-text", VideoEngineIds.KlingV3OmniOnReplicate, Wide),
            new("kling-v3-omni-references", VideoEngineIds.KlingV3OmniOnReplicate, Wide with { ReferenceImages = [Image, OtherImage] }),
            new("kling-v3-omni-video", VideoEngineIds.KlingV3OmniOnReplicate, new VideoRequest(Prompt) { SourceVideo = Video, Resolution = VideoResolution.P720, GenerateAudio = true }),
            .. Veo("veo31", VideoEngineIds.GoogleVeo31OnReplicate),
            .. Veo("veo31-fast", VideoEngineIds.GoogleVeo31FastOnReplicate),
            new("veo31-references", VideoEngineIds.GoogleVeo31OnReplicate, Wide with { ReferenceImages = [Image, OtherImage], Duration = Seconds(8) }),
            .. Seedance("seedance20", VideoEngineIds.ByteDanceSeedance20OnReplicate),
            .. Seedance("seedance20-fast", VideoEngineIds.ByteDanceSeedance20FastOnReplicate),
            new("any-model", VideoEngineIds.ReplicateAny, Any("owner/some-model")),
            new("any-version", VideoEngineIds.ReplicateAny, Any("owner/some-model:5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa")),
            new("veo31-fast-upload", VideoEngineIds.GoogleVeo31FastOnReplicate, Wide with { StartFrame = Large(300_000), Duration = Seconds(8) })
            {
                Differences = [new("requests[0].form.metadata", DifferenceSide.Theirs, "The client adds metadata without members; they are optional.")],
            },
        ],
    };

    private static IEnumerable<WireCase> Veo(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.input.resolution", "body.input.aspect_ratio", "body.input.duration", "body.input.generate_audio") },
        new($"{name}-text", engine, Wide with { Resolution = VideoResolution.P1080, Duration = Seconds(8), NegativePrompt = "people", Seed = 7 }),
        new($"{name}-frames", engine, Wide with { StartFrame = Image, EndFrame = Bytes, AspectRatio = VideoAspectRatio.Portrait, Duration = Seconds(4), GenerateAudio = false }),
    ];

    private static IEnumerable<WireCase> Seedance(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.input.resolution", "body.input.aspect_ratio", "body.input.duration", "body.input.generate_audio") },
        new($"{name}-text", engine, Wide with { Seed = 7 }),
        new($"{name}-frames", engine, new VideoRequest(Prompt) { StartFrame = Image, EndFrame = OtherImage, Resolution = Lines480, Duration = Seconds(5), GenerateAudio = false }),
        new($"{name}-references", engine, Wide with { ReferenceImages = [Image], ReferenceVideos = [Video], ReferenceAudio = [Sound] }),
    ];

    private static VideoRequest Any(string model)
    {
        using var input = JsonDocument.Parse("""{"steps":4}""");
        return new VideoRequest(Prompt).With(new ReplicateVideoOptions { Model = model, Input = input.RootElement.Clone() });
    }
}
