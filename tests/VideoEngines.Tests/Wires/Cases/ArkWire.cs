using VideoEngines.Providers.ByteDance;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class ArkWire
{
    private static readonly (string Name, VideoEngineId Engine)[] Models =
    [
        ("seedance25", VideoEngineIds.ByteDanceSeedance25), ("seedance20", VideoEngineIds.ByteDanceSeedance20), ("seedance20-fast", VideoEngineIds.ByteDanceSeedance20Fast),
        ("seedance20-mini", VideoEngineIds.ByteDanceSeedance20Mini), ("seedance15-pro", VideoEngineIds.ByteDanceSeedance15Pro),
    ];

    public static Wire Wire { get; } = new("ark", Create)
    {
        Differences =
        [
            new("headers.x-client-request-id", DifferenceSide.Ours, "Our attempt id, by which the provider's support finds a call whose answer was lost."),
        ],
        Answer = static _ => """{"id":"cgt-1"}""",
        Cases =
        [
            .. Models.SelectMany(static model => OfEach(model.Name, model.Engine)),
            .. Models[..^1].Select(static model => new WireCase($"{model.Name}-references", model.Engine, new VideoRequest(Prompt)
            {
                ReferenceImages = [Bytes, Image], ReferenceVideos = [Video], ReferenceAudio = [Sound], Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Square, Duration = Seconds(5),
            })),
            new("seedance15-pro-draft", VideoEngineIds.ByteDanceSeedance15Pro, new VideoRequest(Prompt) { Resolution = Lines480, AspectRatio = new VideoAspectRatio(21, 9), Duration = Seconds(5) }
                .With(new ByteDanceVideoOptions { Draft = true, ExpiresAfterSeconds = 7200, SafetyIdentifier = "user-1" })),
            new("seedance15-pro-offline", VideoEngineIds.ByteDanceSeedance15Pro, new VideoRequest(Prompt) { Resolution = VideoResolution.P720, Duration = Seconds(5) }
                .With(new ByteDanceVideoOptions { ServiceTier = ByteDanceServiceTier.Flex, CallbackUrl = new Uri("https://app.example/done") })),
        ],
    };

    private static IEnumerable<WireCase> OfEach(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)),
        new($"{name}-text", engine, new VideoRequest(Prompt) { Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Landscape, Duration = Seconds(5), Seed = 7, GenerateAudio = false }
            .With(new ByteDanceVideoOptions { Watermark = true, ReturnLastFrame = true })),
        new($"{name}-image-address", engine, new VideoRequest(Prompt) { StartFrame = Image, Resolution = VideoResolution.P720, Duration = Seconds(5) })
        {
            Differences = [new("body.content[1].role", DifferenceSide.Ours, "The client leaves the role of a single picture out; the provider's pages name it first_frame (ARK-DOC).")],
        },
        new($"{name}-frames", engine, new VideoRequest(Prompt)
        {
            // At 2.5 the shape follows the frames.
            StartFrame = Bytes, EndFrame = OtherImage, Resolution = Lines480, AspectRatio = name == "seedance25" ? null : VideoAspectRatio.Portrait, Duration = Seconds(5), GenerateAudio = true,
        }),
    ];

    private static IVideoEngine Create(VideoEngineId id, HttpMessageHandler handler)
    {
        var options = new ByteDanceOptions { ApiKey = "key-of-nobody" };
        return id == VideoEngineIds.ByteDanceSeedance25 ? new Seedance25Engine(options, handler)
            : id == VideoEngineIds.ByteDanceSeedance20 ? new Seedance20Engine(options, handler)
            : id == VideoEngineIds.ByteDanceSeedance20Fast ? new Seedance20FastEngine(options, handler)
            : id == VideoEngineIds.ByteDanceSeedance20Mini ? new Seedance20MiniEngine(options, handler)
            : new Seedance15ProEngine(options, handler);
    }
}
