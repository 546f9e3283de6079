using System.Text.Json;
using VideoEngines.Emulator.Runway.Fields;

namespace VideoEngines.Emulator.Runway;

/// <summary>Members and words that several models share.</summary>
internal static class RunwayFieldSet
{
    public static readonly string[] SixSizes = ["1280:720", "720:1280", "1104:832", "960:960", "832:1104", "1584:672"];
    public static readonly string[] VeoSizes = ["1280:720", "720:1280", "1080:1920", "1920:1080"];
    public static readonly string[] Seedance480 = ["992:432", "864:496", "752:560", "640:640", "560:752", "496:864"];
    public static readonly string[] Seedance480Of25 = ["992:432", "854:480", "752:560", "640:640", "560:752", "480:854"];
    public static readonly string[] Seedance720 = ["1470:630", "1280:720", "1112:834", "960:960", "834:1112", "720:1280"];
    public static readonly string[] Seedance1080 = ["2206:946", "1920:1080", "1664:1248", "1440:1440", "1248:1664", "1080:1920"];
    public static readonly string[] Seedance4K = ["3840:1646", "3840:2160", "3840:2880", "3840:3840", "2880:3840", "2160:3840"];

    public static readonly string[] WanSizes =
    [
        "832:480", "720:544", "624:624", "544:720", "480:832", "1280:720", "1104:832", "960:960", "832:1104", "720:1280",
        "1920:1080", "1648:1248", "1440:1440", "1248:1648", "1080:1920", "auto_480p", "auto_720p", "auto_1080p",
    ];

    public static readonly string[] OmniSizes = ["640:360", "360:640", "1280:720", "720:1280", "1920:1080", "1080:1920", "3840:2160", "2160:3840"];
    public static readonly string[] HappySizes = ["1280:720", "720:1280", "960:960", "1108:832", "832:1108", "1920:1080", "1080:1920", "1440:1440", "1662:1248", "1248:1662"];
    public static readonly string[] HailuoRatios = ["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"];

    public static readonly string[] OutputFormats =
    [
        "mp4", "prores", "png_sequence", "hdr10", "hlg", "sdr_rec709_10bit", "hdr_pq_12bit_master", "hdr_prores", "hdr_png_sequence",
        "hdr_exr_sequence", "hdr_exr_acescg_sequence_1_3", "hdr_exr_acescg_sequence_2_0",
    ];

    public static readonly string[] ProresProfiles = ["422", "422 LT", "422 Proxy", "422 HQ", "4444", "4444 XQ"];

    public static RunwayField Seed { get; } = new RunwayWhole("seed", 0, uint.MaxValue);

    public static RunwayField Audio { get; } = new RunwayFlag("audio");

    public static RunwayField Moderation { get; } = new RunwayObject("contentModeration", [new RunwayWord("publicFigureThreshold", ["auto", "low"])]);

    public static RunwayField Profile { get; } = new RunwayWord("proresProfile", ProresProfiles);

    public static RunwayField Prompt(int longest, bool required = false) => new RunwayText("promptText", longest, required);

    public static RunwayField Size(string[] sizes, bool required = false) => new RunwayWord("ratio", sizes, required);

    public static RunwayField Duration(int least, int most, bool required = false, bool auto = false) => new RunwayWhole("duration", least, most, required, auto);

    public static RunwayField VeoDuration() => new RunwayWhole("duration", 4, 8) { Only = [4, 6, 8] };

    public static RunwayField Images(int most) => new RunwayMediaList("references", RunwayMediaKind.Image, most, Typed: false);

    public static RunwayField Videos(int most, bool typed = true) => new RunwayMediaList("referenceVideos", RunwayMediaKind.Video, most, typed);

    public static RunwayField Sounds(int most) => new RunwayMediaList("referenceAudio", RunwayMediaKind.Audio, most, Typed: true);

    public static RunwayField Source(string name) => new RunwayAddress(name, RunwayMediaKind.Video, Required: true);

    public static bool Has(JsonElement body, string name) => body.TryGetProperty(name, out _);

    public static bool Says(JsonElement body, string name, string word) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == word;

    /// <summary>A profile is for ProRes, which this emulator does not render.</summary>
    public static void NoProfile(JsonElement body, RunwayCheck check)
    {
        if (Has(body, "proresProfile"))
            check.Custom("proresProfile needs outputFormat prores, which this emulator does not render", "proresProfile");
    }
}
