using VideoEngines.Providers.Google;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class VertexWire
{
    private static readonly VideoMedia Stored = VideoMedia.FromProviderFile("vertex", "gs://boats/boat.png");
    private const string UpperCase = "Google's SDK has these words in upper case, its REST pages have them in lower case (VX-REST, GENAI).";

    private static readonly VideoRequest Text = new(Prompt) { Duration = Seconds(8), AspectRatio = VideoAspectRatio.Landscape, Resolution = VideoResolution.P720, GenerateAudio = true };

    public static Wire Wire { get; } = new("vertex", static (id, handler) => Create(id, handler, "us-central1"))
    {
        Differences =
        [
            new("body.parameters.personGeneration", DifferenceSide.Case, UpperCase),
            new("body.parameters.compressionQuality", DifferenceSide.Case, UpperCase),
            new("body.parameters.resizeMode", DifferenceSide.Case, UpperCase),
            new("body.instances[*].referenceImages[*].referenceType", DifferenceSide.Case, UpperCase),
        ],
        Answer = static _ => """{"name":"projects/boats/locations/us-central1/publishers/google/models/veo/operations/1"}""",
        Cases =
        [
            .. TextAndImage("veo-31", VideoEngineIds.GoogleVeo31),
            .. TextAndImage("veo-31-fast", VideoEngineIds.GoogleVeo31Fast),
            .. TextAndImage("veo-31-lite", VideoEngineIds.GoogleVeo31Lite),
            .. TextAndImage("veo-3", VideoEngineIds.GoogleVeo3),
            new("veo-3-fast-text", VideoEngineIds.GoogleVeo3Fast, Text),
            new("veo-31-global", VideoEngineIds.GoogleVeo31, Text) { Create = static (id, handler) => Create(id, handler, "global") },
            new("veo-2-text", VideoEngineIds.GoogleVeo2, new VideoRequest(Prompt) { Duration = Seconds(5), AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.P720 }),
            new("veo-2-style", VideoEngineIds.GoogleVeo2, new VideoRequest(Prompt) { ReferenceImages = [Bytes], Duration = Seconds(8), Resolution = VideoResolution.P720 }
                .With(new VertexVideoOptions { ReferenceType = VeoReferenceType.Style })),
            new("veo-31-prompt-alone", VideoEngineIds.GoogleVeo31, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.parameters") },
            new("veo-31-every-option", VideoEngineIds.GoogleVeo31, (Text with
            {
                AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.P1080, GenerateAudio = false, Seed = 7, NegativePrompt = "people", Count = 2, FramesPerSecond = 24,
            }).With(new VertexVideoOptions
            {
                PersonGeneration = VeoPersonGeneration.AllowAdult,
                EnhancePrompt = true,
                CompressionQuality = VeoCompressionQuality.Lossless,
                StorageUri = "gs://boats/out",
                PubsubTopic = "projects/boats/topics/done",
                Labels = new Dictionary<string, string> { ["team"] = "harbour" },
            })),
            new("veo-31-resized", VideoEngineIds.GoogleVeo31, (Text with { StartFrame = Bytes }).With(new VertexVideoOptions { ResizeMode = VeoResizeMode.Pad })),
            new("veo-31-stored", VideoEngineIds.GoogleVeo31, Text with { StartFrame = Stored }),
            new("veo-31-frames", VideoEngineIds.GoogleVeo31, Text with { StartFrame = Bytes, EndFrame = Stored }),
            new("veo-31-references", VideoEngineIds.GoogleVeo31, Text with { ReferenceImages = [Bytes, Stored] }),
            new("veo-31-extension", VideoEngineIds.GoogleVeo31, new VideoRequest(Prompt)
            {
                SourceVideo = VideoMedia.FromProviderFile("vertex", "gs://boats/boat.mp4"), Duration = Seconds(7), Resolution = VideoResolution.P720, GenerateAudio = true,
            }),
        ],
    };

    private static IEnumerable<WireCase> TextAndImage(string name, VideoEngineId engine) =>
        [new($"{name}-text", engine, Text), new($"{name}-image-bytes", engine, Text with { StartFrame = Bytes, GenerateAudio = false })];

    private static VertexVideoEngine Create(VideoEngineId id, HttpMessageHandler handler, string region)
    {
        var options = new GoogleOptions { ApiKey = "key-of-nobody", Project = "boats", Region = region };
        return id == VideoEngineIds.GoogleVeo31 ? new GoogleVeo31Engine(options, handler)
            : id == VideoEngineIds.GoogleVeo31Fast ? new GoogleVeo31FastEngine(options, handler)
            : id == VideoEngineIds.GoogleVeo31Lite ? new GoogleVeo31LiteEngine(options, handler)
            : id == VideoEngineIds.GoogleVeo3 ? new GoogleVeo3Engine(options, handler)
            : id == VideoEngineIds.GoogleVeo3Fast ? new GoogleVeo3FastEngine(options, handler)
            : new GoogleVeo2Engine(options, handler);
    }
}
