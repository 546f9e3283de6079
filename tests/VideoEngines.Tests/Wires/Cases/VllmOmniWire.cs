using VideoEngines.Providers.VllmOmni;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class VllmOmniWire
{
    // 32 frames at 16 per second.
    private static readonly VideoRequest Text = new(Prompt) { Resolution = VideoResolution.Parse("832x480"), Duration = Seconds(2), FramesPerSecond = 16 };

    public static Wire Wire { get; } = new("vllm-omni", static (id, handler) => new VllmOmniVideoEngine(id, new VllmOmniOptions { ApiKey = "key-of-nobody", BaseAddress = new Uri("https://gpu.example/v1") }, handler))
    {
        Answer = static _ => """{"id":"video_gen_1","object":"video","status":"queued"}""",
        Cases =
        [
            Of("text", Text),
            Of("every-option", (Text with { NegativePrompt = "people", Seed = 7 }).With(new VllmOmniVideoOptions
            {
                Model = "Wan-AI/Wan2.2-T2V-A14B-Diffusers", NumInferenceSteps = 40, GuidanceScale = 3.5m, GuidanceScale2 = 4, BoundaryRatio = 0.875m, FlowShift = 5,
            })),
            Of("image-bytes", Text with { StartFrame = Bytes }),
            Of("image-address", Text with { StartFrame = Image }),
        ],
    };

    private static WireCase Of(string name, VideoRequest request) => new(name, VideoEngineIds.AlibabaWan22OnVllmOmni, request);
}
