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

/// <summary>The documented rules of one model (kling.md a.5.3, corrections.md 1.1).</summary>
internal sealed record KlingModel(
    string Name,
    int TextPromptLimit,
    int ImagePromptLimit,
    KlingAudio Audio,
    string[] Resolutions,
    int[] Durations,
    KlingLastFrame LastFrame,
    int Elements,
    int Voices)
{
    public static readonly string[] AspectRatios = ["16:9", "9:16", "1:1"];

    private static readonly string[] Hd = ["720p", "1080p"];
    private static readonly int[] ThreeToFifteen = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    private static readonly int[] FiveOrTen = [5, 10];

    private static readonly KlingModel[] Models =
    [
        new("kling-3.0", 3072, 3072, KlingAudio.Optional, [.. Hd, "4k"], ThreeToFifteen, KlingLastFrame.Always, Elements: 3, Voices: 0),
        new("kling-3.0-turbo", 3072, 2500, KlingAudio.Always, Hd, ThreeToFifteen, KlingLastFrame.Never, Elements: 0, Voices: 0),
        new("kling-2.6", 2500, 2500, KlingAudio.OptionalAt1080p, Hd, FiveOrTen, KlingLastFrame.At1080p, Elements: 0, Voices: 2),
        new("kling-2.5-turbo", 2500, 2500, KlingAudio.Never, Hd, FiveOrTen, KlingLastFrame.At1080p, Elements: 0, Voices: 0),
    ];

    public bool HasAudioSetting => Audio is KlingAudio.Optional or KlingAudio.OptionalAt1080p;

    public static KlingModel? Find(string name) => Array.Find(Models, model => model.Name == name);
}
