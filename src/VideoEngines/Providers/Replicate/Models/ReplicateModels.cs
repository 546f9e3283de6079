using System.Collections.Frozen;

namespace VideoEngines.Providers.Replicate.Models;

/// <summary>All models whose inputs are known, from the schema pages of their versions at Replicate (REP-PAGE). All have prompt, aspect_ratio, duration in whole seconds and generate_audio.</summary>
internal static class ReplicateModels
{
    /// <summary>The model part of the engine that runs any model.</summary>
    public const string Any = "replicate/any";

    private static readonly Dictionary<int, string> KlingModes = new() { [720] = "standard", [1080] = "pro" };

    private static readonly ReplicateModel Veo = new("google/veo-3.1-fast") { NegativePrompt = "negative_prompt", StartFrame = "image", EndFrame = "last_frame", HasSeed = true };

    private static readonly ReplicateModel Seedance = new("bytedance/seedance-2.0")
    {
        StartFrame = "image",
        EndFrame = "last_frame_image",
        ReferenceImages = "reference_images",
        ReferenceVideos = "reference_videos",
        ReferenceAudio = "reference_audios",
        HasSeed = true,
    };

    private static readonly FrozenDictionary<string, ReplicateModel> ByModel = new ReplicateModel[]
    {
        new("kling/v3") { NegativePrompt = "negative_prompt", StartFrame = "start_image", EndFrame = "end_image", Modes = KlingModes },
        new("kling/v3-omni")
        {
            StartFrame = "start_image",
            EndFrame = "end_image",
            ReferenceImages = "reference_images",
            ReferenceVideo = "reference_video",
            VideoKind = "video_reference_type",
            KeepSound = "keep_original_sound",
            Modes = KlingModes,
        },
        Veo,
        Veo with { Model = "google/veo-3.1", ReferenceImages = "reference_images" },
        Seedance,
        Seedance with { Model = "bytedance/seedance-2.0-fast" },
    }.ToFrozenDictionary(static model => model.Model, StringComparer.Ordinal);

    public static IEnumerable<VideoEngineId> Engines =>
        [.. ByModel.Keys.Order(StringComparer.Ordinal).Select(static model => VideoEngineId.Parse($"{model}@{ReplicateProvider.Name}")), VideoEngineId.Parse(Any)];

    /// <summary>Gets the model of an engine; null for the engine that runs any model.</summary>
    /// <exception cref="ArgumentException">There is no such engine at Replicate.</exception>
    public static ReplicateModel? Of(VideoEngineId engine)
    {
        if (engine.ToString() == Any)
        {
            return null;
        }

        return engine.Host == ReplicateProvider.Name && ByModel.TryGetValue($"{engine.Maker}/{engine.Model}", out var model)
            ? model
            : throw new ArgumentException($"{engine} is no engine at Replicate. There are {string.Join(", ", Engines)}.", nameof(engine));
    }
}
