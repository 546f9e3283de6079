namespace VideoEngines.Emulator.DashScope;

/// <summary>The documented rules of one model (wan-dashscope.md c.4 to c.7, corrections.md 4.3). A member of the body that a model does not have is refused.</summary>
internal sealed record DashScopeModel
{
    private static readonly string[] Ratios5 = ["16:9", "9:16", "1:1", "4:3", "3:4"];
    private static readonly string[] Sizes26 = ["1280*720", "720*1280", "960*960", "1088*832", "832*1088", "1920*1080", "1080*1920", "1440*1440", "1632*1248", "1248*1632"];
    private static readonly string[] Classes2 = ["720P", "1080P"];
    private static readonly string[] Words = ["prompt", "negative_prompt"];
    private static readonly string[] Common = ["duration", "prompt_extend", "watermark", "seed"];

    private static readonly DashScopeModel[] Models =
    [
        new() { Name = "wan2.6-t2v", Inputs = [.. Words, "audio_url"], Required = ["prompt"], Parameters = [.. Common, "size", "shot_type"], Sizes = Sizes26 },
        .. With26("wan2.6-i2v", new() { Name = "", Inputs = [.. Words, "img_url", "audio_url"], Required = ["img_url"], Parameters = [.. Common, "resolution", "audio", "shot_type"], Classes = Classes2 }),
        .. With26("wan2.6-r2v", new()
        {
            Name = "", Inputs = [.. Words, "reference_urls"], Required = ["reference_urls"], Parameters = [.. Common, "size", "audio", "shot_type"], Sizes = Sizes26, LongestSeconds = 10, MostReferences = 5,
            MostBilledInputSeconds = 5,
        }),
        new() { Name = "wan2.7-t2v", Inputs = [.. Words, "audio_url"], Required = ["prompt"], Parameters = [.. Common, "resolution", "ratio"], Classes = Classes2, Ratios = Ratios5 },
        new() { Name = "wan2.7-i2v", Inputs = [.. Words, "media"], Required = ["media"], Parameters = [.. Common, "resolution"], Classes = Classes2, Media = ["first_frame", "last_frame", "driving_audio", "first_clip"] },
        new()
        {
            Name = "wan2.7-r2v", Inputs = [.. Words, "media"], Required = ["media"], Parameters = [.. Common, "resolution", "ratio"], Classes = Classes2, Ratios = Ratios5,
            Media = ["reference_image", "reference_video", "first_frame"], LongestWithReferenceVideo = 10,
        },
        new()
        {
            Name = "wan2.7-videoedit", Inputs = [.. Words, "media"], Required = ["media"], Parameters = [.. Common, "resolution", "ratio", "audio_setting"], Classes = Classes2, Ratios = Ratios5,
            Media = ["video", "reference_image"], FollowsInput = true,
        },
        .. With30("wan3.0-video"),
        .. With30("wan3.0-video-prime"),
        new() { Name = "wan2.2-s2v", IsPortrait = true, Inputs = ["image_url", "audio_url"], Required = ["image_url", "audio_url"], Parameters = ["resolution", "style"], Classes = ["480P", "720P"], FollowsInput = true },
        .. WithAnimate("wan2.2-animate-move"),
        .. WithAnimate("wan2.2-animate-mix"),
    ];

    public required string Name { get; init; }

    /// <summary>True for models behind the image2video path.</summary>
    public bool IsPortrait { get; init; }

    public required string[] Inputs { get; init; }

    public required string[] Required { get; init; }

    public required string[] Parameters { get; init; }

    public string[] Sizes { get; init; } = [];

    public string[] Classes { get; init; } = [];

    public string[] Ratios { get; init; } = [];

    public string[] Media { get; init; } = [];

    public int ShortestSeconds { get; init; } = 2;

    public int LongestSeconds { get; init; } = 15;

    public int? LongestWithReferenceVideo { get; init; }

    public int? MostReferences { get; init; }

    public int? MostBilledInputSeconds { get; init; }

    /// <summary>True when the output is as long as an input.</summary>
    public bool FollowsInput { get; init; }

    public bool IsWan30 => Name.StartsWith("wan3", StringComparison.Ordinal);

    public bool IsAnimate => Name.StartsWith("wan2.2-animate", StringComparison.Ordinal);

    /// <summary>Wan 3.0 renders 30 frames per second (c.6); the others do not say, and 24 is this emulator's choice.</summary>
    public int FramesPerSecond => IsWan30 ? 30 : 24;

    /// <summary>The class of a request that names none: 1080P is documented for 2.7 (c.5) and taken for all but S2V here.</summary>
    public string DefaultClass => Name == "wan2.2-s2v" ? "480P" : "1080P";

    public static DashScopeModel? Find(string name) =>
        Array.Find(Models, model => model.Name == name || (name.StartsWith(model.Name + "-20", StringComparison.Ordinal) && name.Length == model.Name.Length + 11));

    private static IEnumerable<DashScopeModel> With26(string name, DashScopeModel model) => [model with { Name = name }, model with { Name = name + "-flash" }];

    private static IEnumerable<DashScopeModel> With30(string name) =>
    [
        new()
        {
            Name = name, Inputs = ["prompt", "media"], Required = [], Parameters = [.. Common, "resolution", "ratio", "audio"], Classes = ["480P", "720P", "1080P"], Ratios = ["adaptive", .. Ratios5],
            Media = ["first_frame", "last_frame", "reference_image", "reference_video", "reference_audio", "file", "link"], LongestSeconds = 30,
        },
    ];

    private static IEnumerable<DashScopeModel> WithAnimate(string name) =>
    [
        new()
        {
            Name = name, IsPortrait = true, Inputs = ["image_url", "video_url", "watermark"], Required = ["image_url", "video_url"], Parameters = ["mode", "check_image"], FollowsInput = true,
        },
    ];
}
