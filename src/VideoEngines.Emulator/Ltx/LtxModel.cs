namespace VideoEngines.Emulator.Ltx;

/// <summary>What one model makes (ltx.md d.2, and a third party's reading of the vendor's support matrix of 2026-09-27).</summary>
/// <param name="Name">The wire id.</param>
/// <param name="Endpoints">What it does.</param>
/// <param name="Sides">The short sides of its sizes.</param>
/// <param name="Rates">The frame rates.</param>
/// <param name="IsFast">Fast models make up to 20 s in 720p and 1080p at 24 or 25 frames per second; the others 10.</param>
internal sealed record LtxModel(string Name, string[] Endpoints, int[] Sides, int[] Rates, bool IsFast)
{
    public const string TextToVideo = "text-to-video";
    public const string ImageToVideo = "image-to-video";
    public const string AudioToVideo = "audio-to-video";
    public const string Retake = "retake";
    public const string Extend = "extend";
    public const string Reframe = "video-to-video-reframe";
    public const string Hdr = "video-to-video-hdr";

    public static readonly string[] Synchronous = [TextToVideo, ImageToVideo, AudioToVideo, Retake, Extend];
    public static readonly string[] Asynchronous = [.. Synchronous, Hdr, Reframe];

    private static readonly int[] AllSides = [720, 1080, 1440, 2160];
    private static readonly int[] OldSides = [1080, 1440, 2160];

    public static readonly LtxModel[] All =
    [
        new("ltx-2-3-fast", [TextToVideo, ImageToVideo], AllSides, [24, 25, 48, 50], IsFast: true) { LastFrame = true },
        new("ltx-2-3-pro", [TextToVideo, ImageToVideo, AudioToVideo, Retake, Extend, Reframe, Hdr], AllSides, [24, 25, 48, 50], IsFast: false) { LastFrame = true },
        new("ltx-2-5-fast", [TextToVideo, ImageToVideo, AudioToVideo], AllSides, [24, 25, 48, 50], IsFast: true) { LastFrame = true, ChoosesDuration = true },
        new("ltx-2-5-pro", [TextToVideo, ImageToVideo, AudioToVideo], AllSides, [24, 25, 50], IsFast: false) { LastFrame = true, ChoosesDuration = true, LongestAudio = 10 },
        new("ltx-2-fast", [TextToVideo, ImageToVideo], OldSides, [24, 25, 50], IsFast: true) { Retired = true },
        new("ltx-2-pro", [TextToVideo, ImageToVideo, AudioToVideo, Retake, Extend], OldSides, [24, 25, 50], IsFast: false) { Retired = true },
    ];

    /// <summary>Whether a last frame is taken.</summary>
    public bool LastFrame { get; init; }

    /// <summary>Whether a duration of null leaves it to the model.</summary>
    public bool ChoosesDuration { get; init; }

    /// <summary>The longest sound in seconds, in 720p and 1080p; above them 10.</summary>
    public int LongestAudio { get; init; } = 20;

    /// <summary>Gone at the provider since 2026-08-15.</summary>
    public bool Retired { get; init; }

    /// <summary>The longest clip at a size and frame rate.</summary>
    public int LongestClip(int side, int rate) => IsFast && side <= 1080 && rate <= 25 ? 20 : 10;
}
