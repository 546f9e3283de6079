using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Serialization;

/// <summary>The objects that the golden files show.</summary>
internal static class Samples
{
    private const string Sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    public static IReadOnlyDictionary<string, Func<VideoRequest>> Requests { get; } = new Dictionary<string, Func<VideoRequest>>
    {
        ["request-prompt"] = () => "a paper boat sailing through rain",
        ["request-image"] = () => new VideoRequest("she turns to the camera")
        {
            StartFrame = VideoMedia.FromUri("https://example.com/a.png?sig=x%2Fy"),
            Duration = TimeSpan.FromSeconds(7.5),
            Resolution = VideoResolution.FromPixels(1280, 720),
            Seed = 0,
            GenerateAudio = false,
        },
        ["request-parts"] = () => new VideoPrompt("at sea") { Subject = "a fisherman", Motion = "pulls a net", Environment = "a pier", Lighting = "dawn", Style = "35 mm", Sound = "waves", Dialogue = "\"No.\"" },
        ["request-full"] = FullRequest,
    };

    public static IReadOnlyDictionary<string, Func<VideoJobHandle>> Handles { get; } = new Dictionary<string, Func<VideoJobHandle>>
    {
        ["handle-unknown-outcome"] = () => new VideoJobHandle { EngineId = "runway/gen4.5", AttemptId = "att-1", SubmittedAt = new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.Zero) },
        ["handle-full"] = FullHandle,
        ["handle-newer"] = () => new VideoJobHandle
        {
            Schema = 2,
            EngineId = "kling/v3",
            AttemptId = "att-1",
            ProviderJobId = "job-1",
            SubmittedAt = new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.Zero),
            AdditionalMembers = new Dictionary<string, JsonElement>
            {
                ["batchId"] = JsonText.Element("\"b-1\""),
                ["limits"] = JsonText.Element("""{"max":[1,2.50,null]}"""),
            },
        },
    };

    public static VideoRequest FullRequest() => new("a \"paper\" boat — 紙の舟 🚤")
    {
        Operation = VideoOperation.ReferenceToVideo,
        NegativePrompt = "swans",
        StartFrame = VideoMedia.FromUri("https://example.com/start.png") with { Facts = new MediaFacts { ContentType = "image/png", Length = 12345, Width = 1280, Height = 720 } },
        EndFrame = VideoMedia.FromBytes("abc"u8.ToArray(), "image/jpeg"),
        ReferenceImages = [VideoMedia.FromProviderFile("runway", "runway://upload/1"), new StoredVideoMedia("blob/7", Sha256, 3, "image/webp")],
        ReferenceVideos = [VideoMedia.FromUri("https://example.com/ref.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(2.5) } }],
        ReferenceAudio = [VideoMedia.FromUri("http://127.0.0.1:5080/ref.wav")],
        DrivingAudio = VideoMedia.FromUri("https://example.com/voice.mp3"),
        SourceVideo = new StoredVideoMedia(null, Sha256, 9_000_000_000, "video/mp4"),
        Masks = [VideoMedia.FromUri("https://example.com/mask.png")],
        CameraPath = VideoMedia.FromUri("https://example.com/path.json"),
        SkeletalRig = VideoMedia.FromUri("https://example.com/walk.bvh"),
        DepthMap = VideoMedia.FromUri("https://example.com/depth.mp4"),
        StyleReferences = [VideoMedia.FromUri("https://example.com/style.png") with { Name = "style" }],
        NegativeReferences = [VideoMedia.FromUri("https://example.com/not.png")],
        ColorPalette = [new VideoColor(0, 0, 0), new VideoColor(255, 136, 0)],
        Characters =
        [
            new VideoCharacter
            {
                Name = "maya",
                Description = "a girl of ten",
                ReferenceImages = [VideoMedia.FromUri("https://example.com/maya.png")],
                Seed = 7,
                Elements = new Dictionary<string, string> { ["kling"] = "163" },
            },
        ],
        Style = new VideoStyle { Name = "house", Description = "watercolour", ReferenceImages = [VideoMedia.FromUri("https://example.com/house.png")], Seed = 8 },
        AspectRatio = VideoAspectRatio.Portrait,
        Resolution = VideoResolution.P1080,
        Duration = TimeSpan.FromSeconds(5),
        FramesPerSecond = 24,
        GenerateAudio = true,
        Seed = 9_007_199_254_740_993,
        Count = 2,
        Camera = [new CameraMove { Kind = "dolly", Direction = "left", Amount = 0.25m }, new CameraMove { Kind = "static" }],
        ContentClass = VideoContentClass.Brand,
        Tier = VideoTier.Flagship,
        Metadata = new Dictionary<string, string> { ["campaign"] = "spring", ["Ünïcode key"] = "1" },
        Options = new Dictionary<string, JsonElement>
        {
            ["kling"] = JsonText.Element("""{"mode":"pro","cfg_scale":0.50}"""),
            ["runway"] = JsonText.Element("null"),
        },
    };

    public static VideoJobHandle FullHandle() => new()
    {
        EngineId = "kling/v3@fal",
        AttemptId = "att-0199f0c2a5b87c3d8e1f2a3b4c5d6e7f",
        ProviderJobId = "job-1",
        ExternalId = "ext-1",
        Host = "api.example.com",
        ModelSnapshot = "kling-v3-20261101",
        Operation = VideoOperation.ImageToVideo,
        Region = "eu",
        Credential = "default",
        JobKey = "order-7",
        Fingerprint = Sha256,
        SubmittedAt = new DateTimeOffset(2026, 11, 22, 1, 2, 3, 456, TimeSpan.FromHours(1)),
        Deadline = new DateTimeOffset(2026, 11, 22, 1, 32, 3, TimeSpan.Zero),
        ExpectedDuration = TimeSpan.FromSeconds(7.5),
        ExpectedResolution = VideoResolution.P720,
        ExpectedCount = 2,
        ContentLifetime = TimeSpan.FromDays(1),
        CatalogVersion = "2026-11-22",
        Traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        Owner = "ada",
    };
}
