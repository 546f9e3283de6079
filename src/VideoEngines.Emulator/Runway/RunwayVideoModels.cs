using VideoEngines.Emulator.Runway.Fields;
using static VideoEngines.Emulator.Runway.RunwayFieldSet;

namespace VideoEngines.Emulator.Runway;

/// <summary>The models that take a video: <c>video_to_video</c>, <c>character_performance</c>, <c>video_upscale</c>, <c>video_to_hdr</c>.</summary>
internal static class RunwayVideoModels
{
    private const string To = RunwayModel.VideoToVideo;

    public static readonly RunwayModel[] All =
    [
        new(To, "aleph2", Source("videoUri"), Prompt(1000), new RunwayKeyframes(), new RunwayWord("targetAspectRatio", ["16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16", "21:9"]),
            new RunwayText("ratio", 20), Seed, Moderation, new RunwayOutputFormat(["mp4", "prores", "png_sequence", "sdr_rec709_10bit"]), Profile)
        {
            FollowsInput = true,
            Rule = NoProfile,
        },
        new(To, "hailuo3", Source("promptVideo"), Prompt(6000, true), Size(HailuoRatios), new RunwayWord("resolution", ["768p", "2k", "768P", "2K"]), Duration(5, 15), Images(9), Videos(10), Sounds(10)),
        Seedance("seedance2", 3500, 15, 9, [.. Seedance480, .. Seedance720, .. Seedance1080, .. Seedance4K]),
        Seedance("seedance2_fast", 3500, 15, 9, [.. Seedance480, .. Seedance720]),
        Seedance("seedance2_mini", 3500, 15, 9, [.. Seedance480, .. Seedance720]),
        new(To, "seedance2_5", Source("promptVideo"), Prompt(15000), Size([.. Seedance480Of25, .. Seedance720, .. Seedance1080]), Duration(4, 30, auto: true), Audio, Seed,
            new RunwayWord("mode", ["reference", "extend", "edit"]), Images(30), Videos(10), Sounds(10))
        {
            SoundByDefault = true,
            Rule = static (body, check) =>
            {
                var extends = Says(body, "mode", "extend");
                var edits = Says(body, "mode", "edit");
                if ((extends || edits) && !Has(body, "promptText"))
                    check.Custom("This mode requires promptText", "promptText");
                if ((extends || edits) && Has(body, "ratio"))
                    check.Custom("This mode does not accept ratio", "ratio");
                if (edits && !Says(body, "duration", "auto"))
                    check.Custom("edit requires duration \"auto\"", "duration");
            },
        },
        new(To, "gemini_omni_flash", Source("videoUri"), Prompt(4000, true), Images(10)) { FollowsInput = true },
        new(To, "gemini_omni_flash_1.1", Source("videoUri"), Prompt(4000, true), Size(OmniSizes), Duration(3, 10, auto: true), new RunwayWord("mode", ["reference", "extend", "edit"]), Images(10)),
        new(RunwayModel.CharacterPerformance, "act_two", new RunwayCharacter(),
            new RunwayObject("reference", [new RunwayWord("type", ["video"], Required: true), new RunwayAddress("uri", RunwayMediaKind.Video, Required: true)], Required: true),
            new RunwayFlag("bodyControl"), new RunwayWhole("expressionIntensity", 1, 5), Size(SixSizes), Seed, Moderation)
        {
            FollowsInput = true,
        },
        new(RunwayModel.VideoUpscale, "magnific_video_upscaler_creative", Source("videoUri"), new RunwayWord("resolution", ["720p", "1k", "2k", "4k"]), new RunwayNumber("creativity", 0, 100),
            new RunwayWord("flavor", ["vivid", "natural"]), new RunwayNumber("sharpen", 0, 100), new RunwayNumber("smartGrain", 0, 100), new RunwayFlag("fpsBoost"))
        {
            FollowsInput = true,
        },
        new(RunwayModel.VideoUpscale, "enhance_frame_rate", Source("videoUri"),
            new RunwayWord("targetFramerate", ["23_98", "24", "25", "29_97", "30", "48", "50", "59_94", "60", "120"], Required: true))
        {
            FollowsInput = true,
        },
        new(RunwayModel.VideoToHdr, "ruby", Source("videoUri"),
            new RunwayWord("outputFormat", ["hdr10", "hlg", "hdr_prores", "hdr_exr_sequence", "hdr_exr_acescg_sequence_1_3", "hdr_exr_acescg_sequence_2_0"]),
            new RunwayWord("proresProfile", ["422", "422 HQ", "4444"]))
        {
            FollowsInput = true,
        },
    ];

    private static RunwayModel Seedance(string name, int prompt, int seconds, int images, string[] sizes) =>
        new(To, name, Source("promptVideo"), Prompt(prompt), Size(sizes), Duration(4, seconds, auto: true), Audio, Seed, Images(images), Videos(10), Sounds(10)) { SoundByDefault = true };
}
