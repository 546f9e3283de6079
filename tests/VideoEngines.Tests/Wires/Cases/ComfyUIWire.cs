using VideoEngines.Providers.ComfyUI;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class ComfyUIWire
{
    // The graph is the user's, and the client is given it as it is when it is filled.
    private const string Nodes = """
        "1":{"class_type":"CLIPTextEncode","inputs":{"text":"{{prompt}}"}},
        "2":{"class_type":"EmptyHunyuanLatentVideo","inputs":{"width":"{{width}}","height":"{{height}}","length":"{{frames}}","batch_size":1}},
        "3":{"class_type":"KSampler","inputs":{"noise_seed":"{{seed}}","latent_image":["2",0]}}
        """;

    private const string Loader = """ "4":{"class_type":"LoadImage","inputs":{"image":"{{startFrame}}"}} """;

    private static readonly VideoRequest Text = new(Prompt) { Resolution = Lines480, Duration = Seconds(2), Seed = 7 };

    public static Wire Wire { get; } = new("comfyui", Create)
    {
        Answer = static uri => uri.AbsolutePath == "/prompt"
            ? """{"prompt_id":"p","number":1,"node_errors":{}}"""
            : """{"name":"2edd6f0e3055c865863de5544c9d4c6b294c803089b33378d1b783e401808acb.png","subfolder":"videoengines","type":"input"}""",
        Cases = [new("text", VideoEngineIds.AlibabaWan22OnComfyUI, Text), new("image", VideoEngineIds.AlibabaWan22OnComfyUI, Text with { StartFrame = Bytes })],
    };

    private static ComfyUIVideoEngine Create(VideoEngineId id, HttpMessageHandler handler) => new(id, new ComfyUIOptions
    {
        BaseAddress = new Uri("https://gpu.example"),
        ListenToProgress = false,
        Workflows = { ["text-to-video"] = "{" + Nodes + "}", ["image-to-video"] = "{" + Nodes + "," + Loader + "}" },
    }, handler);
}
