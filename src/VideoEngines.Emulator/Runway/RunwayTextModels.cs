using VideoEngines.Emulator.Runway.Fields;
using static VideoEngines.Emulator.Runway.RunwayFieldSet;

namespace VideoEngines.Emulator.Runway;

/// <summary>The models of <c>text_to_video</c>.</summary>
internal static class RunwayTextModels
{
    private const string To = RunwayModel.TextToVideo;

    public static readonly RunwayModel[] All =
    [
        new(To, "gen4.5", Prompt(1000, true), Size(["1280:720", "720:1280"], true), Duration(2, 10, true), Seed, Moderation, new RunwayOutputFormat(OutputFormats), Profile) { Rule = NoProfile },
        Veo("veo3.1"),
        Veo("veo3.1_fast"),
        new(To, "hailuo3", Prompt(6000, true), Size(HailuoRatios), new RunwayWord("resolution", ["768p", "2k", "768P", "2K"]), Duration(5, 15), Images(9), Videos(10), Sounds(10))
        {
            Rule = static (body, check) =>
            {
                if (Says(body, "ratio", "adaptive") && !Has(body, "references") && !Has(body, "referenceVideos"))
                    check.Custom("adaptive needs an image or a video reference", "ratio");
            },
        },
        new(To, "happyhorse_1_0", Prompt(2500, true), Size(HappySizes), Duration(1, 30)),
        Seedance("seedance2", 3500, 15, 9, [.. Seedance480, .. Seedance720, .. Seedance1080, .. Seedance4K]),
        Seedance("seedance2_fast", 3500, 15, 9, [.. Seedance480, .. Seedance720]),
        Seedance("seedance2_mini", 3500, 15, 9, [.. Seedance480, .. Seedance720]),
        Seedance("seedance2_5", 15000, 30, 30, [.. Seedance480Of25, .. Seedance720, .. Seedance1080], promptRequired: false),
        new(To, "gemini_omni_flash", Prompt(4000, true), Size(["1280:720", "720:1280"]), Duration(3, 10)),
        new(To, "gemini_omni_flash_1.1", Prompt(4000, true), Size(OmniSizes), Duration(3, 10, auto: true), Images(10), Videos(10, typed: false)),
        new(To, "grok_imagine_1_5", Prompt(2500, true), Size(["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3"]), new RunwayWord("resolution", ["480p", "720p", "1080p"]), Duration(1, 15), Images(10), Sounds(10))
        {
            Rule = static (body, check) =>
            {
                if (Has(body, "referenceAudio") && !Has(body, "references"))
                    check.Custom("Audio references need at least one image reference", "referenceAudio");
                if (Has(body, "references") && Says(body, "resolution", "1080p"))
                    check.Custom("Requests with image references are capped at 720p", "resolution");
            },
        },
        Wan("wan3"),
        Wan("wan3_prime"),
        new(To, "h3_max", Prompt(5000, true), new RunwayWord("resolution", ["480p", "768p"]), Duration(5, 15), new RunwayWord("promptExpansionMode", ["disabled", "balanced", "quality"]), Seed),
    ];

    private static RunwayModel Veo(string name) => new(To, name, Prompt(1000, true), Size(VeoSizes, true), VeoDuration(), Audio, new RunwayText("negativePrompt", 1000), Seed)
    {
        DefaultSeconds = 8,
        SoundByDefault = true,
    };

    private static RunwayModel Seedance(string name, int prompt, int seconds, int images, string[] sizes, bool promptRequired = true) =>
        new(To, name, Prompt(prompt, promptRequired), Size(sizes), Duration(4, seconds, auto: true), Audio, Seed, Images(images), Videos(10), Sounds(10)) { SoundByDefault = true };

    private static RunwayModel Wan(string name) =>
        new(To, name, Prompt(20000, true), Size(WanSizes), Duration(2, 30), Audio, Images(10), Videos(10), Sounds(10)) { SoundByDefault = true };
}
