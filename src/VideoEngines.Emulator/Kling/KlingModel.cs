namespace VideoEngines.Emulator.Kling;

/// <summary>When a Kling model makes sound.</summary>
internal enum KlingAudio
{
    Never,
    Always,
    Optional,
    OptionalAt1080p,
}

/// <summary>When a Kling model takes a last frame.</summary>
internal enum KlingLastFrame
{
    Never,
    Always,
    At1080p,
}

/// <summary>The documented rules of one model in one call (kling.md a.5.3, corrections.md 1.1).</summary>
internal sealed record KlingModel(KlingFamily Family, string Name)
{
    public static readonly string[] AspectRatios = ["16:9", "9:16", "1:1"];

    private static readonly string[] Hd = ["720p", "1080p"];
    private static readonly string[] UpTo4K = [.. Hd, "4k"];
    private static readonly int[] ThreeToFifteen = [.. Enumerable.Range(3, 13)];
    private static readonly int[] FiveOrTen = [5, 10];

    private static readonly KlingModel[] Models =
    [
        .. Both(new(KlingFamily.TextToVideo, "kling-3.0") { PromptLimit = 3072, Audio = KlingAudio.Optional, Resolutions = UpTo4K, Durations = ThreeToFifteen, HasMultiShot = true, LastFrame = KlingLastFrame.Always, Elements = 3 }),
        .. Both(new(KlingFamily.TextToVideo, "kling-3.0-turbo") { PromptLimit = 3072, Audio = KlingAudio.Always, Durations = ThreeToFifteen }, imagePromptLimit: 2500),
        .. Both(new(KlingFamily.TextToVideo, "kling-2.6") { Audio = KlingAudio.OptionalAt1080p, Durations = FiveOrTen, LastFrame = KlingLastFrame.At1080p, Voices = 2 }),
        .. Both(new(KlingFamily.TextToVideo, "kling-2.5-turbo") { Durations = FiveOrTen, LastFrame = KlingLastFrame.At1080p }),
        new(KlingFamily.OmniVideo, "kling-3.0-omni")
        {
            PromptLimit = 3072, AudioWords = ["off", "native", "original"], Resolutions = UpTo4K, Durations = ThreeToFifteen, HasMultiShot = true, Elements = 7, ShortestVideo = 3, LongestVideo = 15.5m,
        },
        new(KlingFamily.OmniVideo, "kling-o1") { AudioWords = ["off", "original"], Durations = [.. Enumerable.Range(3, 8)], Elements = 7, ShortestVideo = 3, LongestVideo = 10 },
        new(KlingFamily.MotionControl, "kling-3.0") { AudioWords = ["original", "off"], Elements = 1, ShortestVideo = 3, LongestVideo = 30 },
        new(KlingFamily.MotionControl, "kling-2.6") { AudioWords = ["original", "off"], ShortestVideo = 3, LongestVideo = 30 },
    ];

    public int PromptLimit { get; init; } = 2500;

    public KlingAudio Audio { get; init; } = KlingAudio.Never;

    /// <summary>Words of <c>settings.audio</c>, the default first; empty where there is no such setting.</summary>
    public string[] AudioWords { get => field.Length > 0 || Audio is not (KlingAudio.Optional or KlingAudio.OptionalAt1080p) ? field : ["off", "native"]; init; } = [];

    public string[] Resolutions { get; init; } = Hd;

    public int[] Durations { get; init; } = [];

    public bool HasMultiShot { get; init; }

    public KlingLastFrame LastFrame { get; init; } = KlingLastFrame.Never;

    public int Elements { get; init; }

    public int Voices { get; init; }

    public decimal ShortestVideo { get; init; }

    public decimal LongestVideo { get; init; }

    public bool IsO1 => Name == "kling-o1";

    /// <summary>The name in the price list: motion control has prices of its own.</summary>
    public string PriceName => Family == KlingFamily.MotionControl ? $"motion-control/{Name}" : Name;

    public static KlingModel? Find(KlingFamily family, string name) => Array.Find(Models, model => model.Family == family && model.Name == name);

    /// <summary>A model of text to video, and the same of image to video.</summary>
    private static KlingModel[] Both(KlingModel model, int? imagePromptLimit = null) =>
        [model with { Elements = 0, Voices = 0, LastFrame = KlingLastFrame.Never }, model with { Family = KlingFamily.ImageToVideo, PromptLimit = imagePromptLimit ?? model.PromptLimit }];
}
