namespace VideoEngines.Emulator.Runway;

/// <summary>The documented rules of one model on one endpoint (runway.md D.5, corrections.md 1.2 and 4.1).</summary>
internal sealed record RunwayModel(string Endpoint, string Name, string[] Ratios, bool PromptRequired, bool DurationRequired, bool HasOutputFormat)
{
    public const string TextToVideo = "/v1/text_to_video";
    public const string ImageToVideo = "/v1/image_to_video";

    public const int PromptLimit = 1000;
    public const int ShortestSeconds = 2;
    public const int LongestSeconds = 10;

    /// <summary>The provider's default for models where the duration is optional is undocumented; 5 is this emulator's choice.</summary>
    public const int DefaultSeconds = 5;

    public static readonly string[] OutputFormats =
    [
        "mp4", "prores", "png_sequence", "hdr10", "hlg", "sdr_rec709_10bit", "hdr_pq_12bit_master", "hdr_prores", "hdr_png_sequence",
        "hdr_exr_sequence", "hdr_exr_acescg_sequence_1_3", "hdr_exr_acescg_sequence_2_0",
    ];

    public static readonly string[] ProresProfiles = ["422", "422 LT", "422 Proxy", "422 HQ", "4444", "4444 XQ"];

    private static readonly string[] SixRatios = ["1280:720", "720:1280", "1104:832", "960:960", "832:1104", "1584:672"];

    private static readonly RunwayModel[] Models =
    [
        new(TextToVideo, "gen4.5", ["1280:720", "720:1280"], PromptRequired: true, DurationRequired: true, HasOutputFormat: true),
        new(ImageToVideo, "gen4.5", SixRatios, PromptRequired: true, DurationRequired: true, HasOutputFormat: true),
        new(ImageToVideo, "gen4_turbo", SixRatios, PromptRequired: false, DurationRequired: false, HasOutputFormat: false),
    ];

    public static IEnumerable<string> NamesOf(string endpoint) => Models.Where(model => model.Endpoint == endpoint).Select(model => model.Name);

    public static IEnumerable<string> AllNames => Models.Select(model => model.Name).Distinct();

    public static RunwayModel? Find(string endpoint, string? name) => Array.Find(Models, model => model.Endpoint == endpoint && model.Name == name);
}
