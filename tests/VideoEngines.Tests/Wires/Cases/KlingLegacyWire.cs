using VideoEngines.Providers.Kling;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class KlingLegacyWire
{
    private static readonly VideoRequest Text = new(Prompt);
    private static readonly VideoMedia OwnSound = VideoMedia.FromProviderFile("kling", "1234");

    public static Wire Wire { get; } = new("kling-legacy", Create)
    {
        Unknown = new Dictionary<VideoEngineId, string> { [VideoEngineIds.KlingLipSync] = "the client has no call for it" },
        Answer = static _ => """{"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"1","task_status":"submitted","created_at":1,"updated_at":1}}""",
        Cases =
        [
            new("v2-master-text", VideoEngineIds.KlingV2Master, Text with { NegativePrompt = "people", AspectRatio = VideoAspectRatio.Portrait, Duration = Seconds(10) }),
            new("v2-master-prompt-alone", VideoEngineIds.KlingV2Master, Text),
            new("v2-master-image-address", VideoEngineIds.KlingV2Master, Text with { StartFrame = Image, NegativePrompt = "people", Duration = Seconds(5) }),
            new("v2-master-image-bytes", VideoEngineIds.KlingV2Master, Text with { StartFrame = Bytes, Duration = Seconds(5) }),
            new("avatar-file", VideoEngineIds.KlingAvatar, (Text with { StartFrame = Bytes, DrivingAudio = Sound }).With(new KlingLegacyVideoOptions { Mode = KlingQuality.Standard })),
            new("avatar-sound-id", VideoEngineIds.KlingAvatar, (Text with { StartFrame = Image, DrivingAudio = OwnSound }).With(new KlingLegacyVideoOptions { Mode = KlingQuality.Professional, Watermark = true }))
            {
                Differences = [new("body.watermark_info", DifferenceSide.Ours, "The client drops it from avatars without a word; the provider's page has it (K-SNAP).")],
            },
        ],
    };

    private static KlingLegacyVideoEngine Create(VideoEngineId id, HttpMessageHandler handler)
    {
        var options = new KlingOptions { AccessKey = "access-of-nobody", SecretKey = "secret-of-nobody" };
        return id == VideoEngineIds.KlingV2Master ? new KlingV2MasterEngine(options, handler) : new KlingAvatarEngine(options, handler);
    }
}
