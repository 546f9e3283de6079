using System.Text.Json;
using VideoEngines.Emulator.Runway.Fields;
using static VideoEngines.Emulator.Runway.RunwayFieldSet;

namespace VideoEngines.Emulator.Runway;

/// <summary>The models of <c>image_to_video</c>.</summary>
internal static class RunwayImageModels
{
    private const string To = RunwayModel.ImageToVideo;

    public static readonly RunwayModel[] All =
    [
        new(To, "gen4.5", First, Prompt(1000, true), Size(SixSizes, true), Duration(2, 10, true), Seed, Moderation, new RunwayOutputFormat(OutputFormats), Profile) { Rule = NoProfile },
        new(To, "gen4_turbo", First, Prompt(1000), Size(SixSizes, true), Duration(2, 10), Seed, Moderation),
        new(To, "gen3a_turbo", FirstAndLast, Prompt(1000, true), Size(["768:1280", "1280:768"]), new RunwayWhole("duration", 5, 10) { Only = [5, 10] }, Seed, Moderation) { Retired = true },
        Veo("veo3.1"),
        Veo("veo3.1_fast"),
        new(To, "hailuo3", FramesOrReferences, Prompt(6000, true), Size(HailuoRatios), new RunwayWord("resolution", ["768p", "2k", "768P", "2K"]), Duration(5, 15), Sounds(10)),
        new(To, "happyhorse_1_0", First, Prompt(2500), new RunwayWord("resolution", ["720p", "1080p", "720P", "1080P"]), Duration(1, 30)),
        Seedance("seedance2", 3500, 15, [.. Seedance480, .. Seedance720, .. Seedance1080, .. Seedance4K]),
        Seedance("seedance2_fast", 3500, 15, [.. Seedance480, .. Seedance720]),
        Seedance("seedance2_mini", 3500, 15, [.. Seedance480, .. Seedance720]),
        Seedance("seedance2_5", 15000, 30, [.. Seedance480Of25, .. Seedance720, .. Seedance1080]),
        new(To, "gemini_omni_flash", First, Prompt(4000), Size(["1280:720", "720:1280"]), Duration(3, 10)),
        new(To, "gemini_omni_flash_1.1", FirstAndLast, Prompt(4000, true), Size(OmniSizes), Duration(3, 10, auto: true)),
        new(To, "grok_imagine_1_5", First, Prompt(2500), new RunwayWord("resolution", ["480p", "720p", "1080p"]), Duration(1, 15)),
        Wan("wan3"),
        Wan("wan3_prime"),
        new(To, "h3_max", FirstAndLast, Prompt(5000, true), new RunwayWord("resolution", ["480p", "768p"]), Duration(5, 15), new RunwayWord("promptExpansionMode", ["disabled", "balanced", "quality"]), Seed),
    ];

    private static RunwayField First => new RunwayFrames(Last: false, References: false);

    private static RunwayField FirstAndLast => new RunwayFrames(Last: true, References: false);

    private static RunwayField FramesOrReferences => new RunwayFrames(Last: true, References: true);

    private static RunwayModel Veo(string name) => new(To, name, FirstAndLast, Prompt(1000), Size(VeoSizes, true), VeoDuration(), Audio, new RunwayText("negativePrompt", 1000), Seed)
    {
        DefaultSeconds = 8,
        SoundByDefault = true,
    };

    private static RunwayModel Seedance(string name, int prompt, int seconds, string[] sizes) =>
        new(To, name, FramesOrReferences, Prompt(prompt), Size(sizes), Duration(4, seconds, auto: true), Audio, Seed, Sounds(10)) { SoundByDefault = true };

    private static RunwayModel Wan(string name) => new(To, name, FramesOrReferences, Prompt(20000, true), Size(WanSizes), Duration(2, 30), Audio, Videos(10), Sounds(10))
    {
        SoundByDefault = true,
        Rule = static (body, check) =>
        {
            if (HasFrames(body) && body.TryGetProperty("ratio", out var ratio) && ratio.ValueKind == JsonValueKind.String && !ratio.GetString()!.StartsWith("auto_", StringComparison.Ordinal))
                check.Custom("Keyframe requests must use auto_480p, auto_720p or auto_1080p", "ratio");
        },
    };

    private static bool HasFrames(JsonElement body) => body.TryGetProperty("promptImage", out var image)
        && (image.ValueKind == JsonValueKind.String || (image.ValueKind == JsonValueKind.Array && image.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Object && Has(item, "position"))));
}
