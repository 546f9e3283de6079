using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Replicate;

/// <summary>The models that are emulated, with the inputs of their schema pages at Replicate; enums that the pages leave out are those of the maker.</summary>
internal static class ReplicateModels
{
    /// <summary>The name of jobs that run a version of any model.</summary>
    public const string OfVersion = "version";

    private static readonly ReplicateInput Prompt = new("prompt", "string") { Required = true };
    private static readonly ReplicateInput[] KlingModes = [new("mode", "string", "standard", "pro") { Default = "pro" }, new("aspect_ratio", "string", "16:9", "9:16", "1:1") { Default = "16:9" }];
    private static readonly ReplicateInput Seed = new("seed", "integer");

    private static readonly Dictionary<string, ReplicateModel> ByName = new ReplicateModel[]
    {
        new(
            "kwaivgi/kling-v3-video",
            [Prompt, new("negative_prompt", "string"), new("start_image", "uri"), new("end_image", "uri"), .. KlingModes, Whole("duration", 3, 15, "5"), Flag("generate_audio", "false"), new("multi_prompt", "string")]),
        new(
            "kwaivgi/kling-v3-omni-video",
            [
                Prompt, new("start_image", "uri"), new("end_image", "uri"), new("reference_images", "uris"), new("reference_video", "uri"),
                new("video_reference_type", "string", "feature", "base") { Default = "feature" }, Flag("keep_original_sound", "true"), Flag("generate_audio", "false"), .. KlingModes,
                Whole("duration", 3, 15, "5"), new("multi_prompt", "string"),
            ]),
        new("google/veo-3.1", [.. Veo("1080p"), new("reference_images", "uris")]),
        new("google/veo-3.1-fast", Veo("720p")),
        new("bytedance/seedance-2.0", Seedance("480p", "720p", "1080p")),
        new("bytedance/seedance-2.0-fast", Seedance("480p", "720p")),
        new("minimax/video-01", null),
    }.ToDictionary(static model => model.Name, StringComparer.Ordinal);

    public static ReplicateModel? Find(string name) => ByName.GetValueOrDefault(name);

    public static Task WriteAsync(Exchange exchange, string name) => Find(name) is not { } model
        ? ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound)
        : JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("url", "https://replicate.com/" + model.Name);
            json.WriteString("owner", model.Name.Split('/')[0]);
            json.WriteString("name", model.Name.Split('/')[1]);
            json.WriteString("visibility", "public");
            json.WriteEndObject();
        });

    private static ReplicateInput Whole(string name, int minimum, int maximum, string standard) => new(name, "integer") { Minimum = minimum, Maximum = maximum, Default = standard };

    private static ReplicateInput Flag(string name, string standard) => new(name, "boolean") { Default = standard };

    private static ReplicateInput[] Veo(string resolution) =>
    [
        Prompt, new("aspect_ratio", "string", "16:9", "9:16") { Default = "16:9" }, new("duration", "integer", "4", "6", "8") { Default = "8" }, new("image", "uri"), new("last_frame", "uri"),
        new("negative_prompt", "string"), new("resolution", "string", "720p", "1080p") { Default = resolution }, Flag("generate_audio", "true"), Seed,
    ];

    private static ReplicateInput[] Seedance(params string[] resolutions) =>
    [
        Prompt, new("image", "uri"), new("last_frame_image", "uri"), new("reference_images", "uris"), new("reference_videos", "uris"), new("reference_audios", "uris"), Whole("duration", -1, 15, "5"),
        new("resolution", "string", resolutions) { Default = "720p" }, new("aspect_ratio", "string", "16:9", "4:3", "1:1", "3:4", "9:16", "21:9", "9:21", "adaptive") { Default = "16:9" },
        Flag("generate_audio", "true"), Seed,
    ];
}
