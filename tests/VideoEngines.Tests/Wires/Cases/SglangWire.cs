using VideoEngines.Providers.Sglang;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class SglangWire
{
    // 32 frames at 16 per second.
    private static readonly VideoRequest Text = new(Prompt) { Resolution = VideoResolution.Parse("832x480"), Duration = Seconds(2), FramesPerSecond = 16 };

    public static Wire Wire { get; } = new("sglang", static (id, handler) => new SglangVideoEngine(id, new SglangOptions { ApiKey = "key-of-nobody", BaseAddress = new Uri("https://gpu.example/v1") }, handler))
    {
        BodyIsForm = true,
        Differences =
        [
            new("headers.content-type", DifferenceSide.Both, "The SDK sends every create as a form; the server takes JSON too (SGL-proto), where numbers stay numbers. Names and values are compared."),
        ],
        Answer = static _ => """{"id":"1","object":"video","status":"queued"}""",
        Cases =
        [
            Of("text", Text),
            Of("every-option", (Text with { NegativePrompt = "people", Seed = 7, Count = 2 }).With(new SglangVideoOptions
            {
                Model = "Wan-AI/Wan2.2-T2V-A14B-Diffusers", NumInferenceSteps = 40, GuidanceScale = 3.5m, GuidanceScale2 = 4, FlowShift = 5, EnableTeacache = true, OutputQuality = "high",
            })),
            Of("image-address", Text with { StartFrame = Image }),
            Of("image-bytes", Text with { StartFrame = Bytes }),
        ],
    };

    private static WireCase Of(string name, VideoRequest request) => new(name, VideoEngineIds.AlibabaWan22OnSglang, request);
}
