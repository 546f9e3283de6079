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
        Differences =
        [
            new("query", DifferenceSide.Theirs, "The client names itself in the address of every call; the server reads that at its web socket only (COMFY-SRC)."),
            new("requests[0].query", DifferenceSide.Theirs, "As for the other calls."),
            new("body.client_id", DifferenceSide.Both, "Whom the progress is sent to; ours is the job, so that each job has its own socket."),
            new("body.prompt_id", DifferenceSide.Ours, "Our id of the job: the server refuses a second one, so a lost answer can be sent again (design/0014)."),
            new("body.extra_data.videoengines_attempt", DifferenceSide.Ours, "The mark by which a job is found at servers that give ids themselves."),
            new("body.extra_data.extra_pnginfo", DifferenceSide.Theirs, "The editor's own form of the workflow, written into pictures; there is none here."),
        ],
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
