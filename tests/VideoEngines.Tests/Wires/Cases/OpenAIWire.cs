using VideoEngines.Providers.OpenAI;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class OpenAIWire
{
    private static readonly VideoResolution Wide = VideoResolution.Parse("1280x720");

    public static Wire Wire { get; } = new("openai", static (id, handler) => id == VideoEngineIds.OpenAISora2
        ? new OpenAISora2Engine(new OpenAIOptions { ApiKey = "key-of-nobody" }, handler)
        : new OpenAISora2ProEngine(new OpenAIOptions { ApiKey = "key-of-nobody" }, handler))
    {
        Answer = static _ => """{"id":"video_1","object":"video","status":"queued"}""",
        Cases =
        [
            .. Both("sora-2", VideoEngineIds.OpenAISora2),
            .. Both("sora-2-pro", VideoEngineIds.OpenAISora2Pro),
            new("sora-2-pro-wide", VideoEngineIds.OpenAISora2Pro, Request(4, VideoResolution.Parse("1792x1024"))),
            new("sora-2-2025-10-06-text", VideoEngineIds.OpenAISora2, Request(4, Wide).With(new OpenAIVideoOptions { Version = "2025-10-06" })),
            new("sora-2-2025-12-08-text", VideoEngineIds.OpenAISora2, Request(4, Wide).With(new OpenAIVideoOptions { Version = "2025-12-08" })),
            new("sora-2-pro-2025-10-06-text", VideoEngineIds.OpenAISora2Pro, Request(4, Wide).With(new OpenAIVideoOptions { Version = "2025-10-06" })),
        ],
    };

    private static IEnumerable<WireCase> Both(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("form.seconds", "form.size") },
        new($"{name}-text", engine, Request(8, Wide)),
        new($"{name}-portrait", engine, Request(4, VideoResolution.Parse("720x1280"))),
        new($"{name}-image-bytes", engine, Request(12, Wide) with { StartFrame = Bytes }),
        new($"{name}-image-address", engine, Request(4, Wide) with { StartFrame = Image }),
        new($"{name}-image-file", engine, Request(4, Wide) with { StartFrame = VideoMedia.FromProviderFile("openai", "file-123") }),
    ];

    private static VideoRequest Request(int seconds, VideoResolution size) => new(Prompt) { Duration = Seconds(seconds), Resolution = size };
}
