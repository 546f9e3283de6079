using VideoEngines.Providers.Kling;

namespace VideoEngines.Tests.Conformance;

/// <summary>Kling's engines, each with a request that it takes.</summary>
internal static class KlingWires
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://media.example/frame.png");
    private static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example/voice.mp3") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(5) } };
    private static readonly VideoMedia Footage = VideoMedia.FromUri("https://media.example/footage.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(6) } };

    // The default of this engine is silence too, but only silence that is asked for has a price of its own.
    public static KlingWire V3 => new(VideoEngineIds.KlingV3, static (o, h, c) => new KlingV3Engine(o, h, c), static r => r with { GenerateAudio = false });

    public static KlingWire V3Turbo => new(VideoEngineIds.KlingV3Turbo, static (o, h, c) => new KlingV3TurboEngine(o, h, c));

    public static KlingWire V3Omni => new(VideoEngineIds.KlingV3Omni, static (o, h, c) => new KlingV3OmniEngine(o, h, c), static r => r with { ReferenceImages = [Frame, Frame] });

    public static KlingWire V3MotionControl => new(VideoEngineIds.KlingV3MotionControl, static (o, h, c) => new KlingV3MotionControlEngine(o, h, c), Motion);

    public static KlingWire V26 => new(VideoEngineIds.KlingV26, static (o, h, c) => new KlingV26Engine(o, h, c));

    public static KlingWire V26MotionControl => new(VideoEngineIds.KlingV26MotionControl, static (o, h, c) => new KlingV26MotionControlEngine(o, h, c), Motion);

    public static KlingWire V25Turbo => new(VideoEngineIds.KlingV25Turbo, static (o, h, c) => new KlingV25TurboEngine(o, h, c), static r => r with { StartFrame = Frame });

    public static KlingWire O1 => new(VideoEngineIds.KlingO1, static (o, h, c) => new KlingO1Engine(o, h, c), static r => r with { ReferenceVideos = [Footage] });

    public static KlingLegacyWire V2Master => new(VideoEngineIds.KlingV2Master, "text2video", static (o, h, c) => new KlingV2MasterEngine(o, h, c), static r => r with { NegativePrompt = "rain" });

    public static KlingLegacyWire Avatar => new(
        VideoEngineIds.KlingAvatar,
        "avatar/image2video",
        static (o, h, c) => new KlingAvatarEngine(o, h, c),
        static r => (r with { StartFrame = Frame, DrivingAudio = Sound, Duration = null, Resolution = null }).With(new KlingLegacyVideoOptions { Mode = KlingQuality.Standard }));

    public static KlingLegacyWire LipSync => new(
        VideoEngineIds.KlingLipSync,
        "advanced-lip-sync",
        static (o, h, c) => new KlingLipSyncEngine(o, h, c),
        static r => r with { Prompt = null, SourceVideo = Footage, DrivingAudio = Sound, Duration = null, Resolution = null });

    private static VideoRequest Motion(VideoRequest request) => request with { Operation = new VideoOperation("motion-transfer"), StartFrame = Frame, SourceVideo = Footage, Duration = null };
}
