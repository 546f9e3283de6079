using VideoEngines.Providers.Google;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class GeminiWire
{
    private const string UpperCase = "Google's SDK has these words in upper case, its REST pages have them in lower case (VX-REST, GENAI).";

    private static readonly VideoRequest Text = new(Prompt) { Duration = Seconds(8), AspectRatio = VideoAspectRatio.Landscape, Resolution = VideoResolution.P720 };

    public static Wire Wire { get; } = new("gemini", static (id, handler) => new GeminiVideoEngine(id, new GeminiOptions { ApiKey = "key-of-nobody" }, handler))
    {
        Differences =
        [
            new("body.parameters.personGeneration", DifferenceSide.Case, UpperCase),
            new("body.instances[*].referenceImages[*].referenceType", DifferenceSide.Case, UpperCase),
        ],
        Answer = static _ => """{"name":"models/veo/operations/1"}""",
        Cases =
        [
            .. TextAndImage("veo-31", VideoEngineIds.GoogleVeo31OnGemini),
            .. TextAndImage("veo-31-fast", VideoEngineIds.GoogleVeo31FastOnGemini),
            .. TextAndImage("veo-31-lite", VideoEngineIds.GoogleVeo31LiteOnGemini),
            .. TextAndImage("veo-3", VideoEngineIds.GoogleVeo3OnGemini),
            new("veo-3-fast-text", VideoEngineIds.GoogleVeo3FastOnGemini, Text),
            new("veo-2-text", VideoEngineIds.GoogleVeo2OnGemini, new VideoRequest(Prompt) { Duration = Seconds(5), AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.P720 }),
            new("veo-31-prompt-alone", VideoEngineIds.GoogleVeo31OnGemini, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.parameters") },
            new("veo-31-every-option", VideoEngineIds.GoogleVeo31OnGemini, (Text with
            {
                AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.P1080, NegativePrompt = "people", Count = 1,
            }).With(new GeminiVideoOptions { PersonGeneration = VeoPersonGeneration.AllowAll, EnhancePrompt = true })),
            new("veo-31-frames", VideoEngineIds.GoogleVeo31OnGemini, Text with { StartFrame = Bytes, EndFrame = Bytes }),
            new("veo-31-references", VideoEngineIds.GoogleVeo31OnGemini, Text with { ReferenceImages = [Bytes, Bytes] }),
            new("veo-31-extension", VideoEngineIds.GoogleVeo31OnGemini, new VideoRequest(Prompt)
            {
                SourceVideo = VideoMedia.FromProviderFile("gemini", "files/abc"), Duration = Seconds(7), Resolution = VideoResolution.P720,
            }),
        ],
    };

    private static IEnumerable<WireCase> TextAndImage(string name, VideoEngineId engine) => [new($"{name}-text", engine, Text), new($"{name}-image-bytes", engine, Text with { StartFrame = Bytes })];
}
