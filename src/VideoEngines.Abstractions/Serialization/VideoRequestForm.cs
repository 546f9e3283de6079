using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>The JSON form of <see cref="VideoRequest"/>, member by member. Generated readers cannot keep the initial values of init-only members, so these can be set.</summary>
internal sealed class VideoRequestForm
{
    public int Schema { get; set; } = VideoRequest.CurrentSchema;

    public VideoOperation? Operation { get; set; }

    public VideoPrompt? Prompt { get; set; }

    public string? NegativePrompt { get; set; }

    public VideoMedia? StartFrame { get; set; }

    public VideoMedia? EndFrame { get; set; }

    public IReadOnlyList<VideoMedia>? ReferenceImages { get; set; }

    public IReadOnlyList<VideoMedia>? ReferenceVideos { get; set; }

    public IReadOnlyList<VideoMedia>? ReferenceAudio { get; set; }

    public VideoMedia? DrivingAudio { get; set; }

    public VideoMedia? SourceVideo { get; set; }

    public IReadOnlyList<VideoMedia>? Masks { get; set; }

    public VideoMedia? CameraPath { get; set; }

    public VideoMedia? SkeletalRig { get; set; }

    public VideoMedia? DepthMap { get; set; }

    public IReadOnlyList<VideoMedia>? StyleReferences { get; set; }

    public IReadOnlyList<VideoMedia>? NegativeReferences { get; set; }

    public IReadOnlyList<VideoColor>? ColorPalette { get; set; }

    public IReadOnlyList<VideoCharacterForm>? Characters { get; set; }

    public VideoStyleForm? Style { get; set; }

    public VideoAspectRatio? AspectRatio { get; set; }

    public VideoResolution? Resolution { get; set; }

    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? Duration { get; set; }

    public int? FramesPerSecond { get; set; }

    public bool? GenerateAudio { get; set; }

    public long? Seed { get; set; }

    public int? Count { get; set; }

    public IReadOnlyList<CameraMove>? Camera { get; set; }

    public VideoContentClass? ContentClass { get; set; }

    public VideoTier? Tier { get; set; }

    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    public IReadOnlyDictionary<string, JsonElement>? Options { get; set; }

    public static VideoRequestForm From(VideoRequest request) => new()
    {
        Schema = request.Schema,
        Operation = request.Operation,
        Prompt = request.Prompt is { Text: null, IsStructured: false } ? null : request.Prompt,
        NegativePrompt = request.NegativePrompt,
        StartFrame = request.StartFrame,
        EndFrame = request.EndFrame,
        ReferenceImages = NullIfEmpty(request.ReferenceImages),
        ReferenceVideos = NullIfEmpty(request.ReferenceVideos),
        ReferenceAudio = NullIfEmpty(request.ReferenceAudio),
        DrivingAudio = request.DrivingAudio,
        SourceVideo = request.SourceVideo,
        Masks = NullIfEmpty(request.Masks),
        CameraPath = request.CameraPath,
        SkeletalRig = request.SkeletalRig,
        DepthMap = request.DepthMap,
        StyleReferences = NullIfEmpty(request.StyleReferences),
        NegativeReferences = NullIfEmpty(request.NegativeReferences),
        ColorPalette = NullIfEmpty(request.ColorPalette),
        Characters = request.Characters.Count == 0 ? null : [.. request.Characters.Select(VideoCharacterForm.From)],
        Style = request.Style is null ? null : VideoStyleForm.From(request.Style),
        AspectRatio = request.AspectRatio,
        Resolution = request.Resolution,
        Duration = request.Duration,
        FramesPerSecond = request.FramesPerSecond,
        GenerateAudio = request.GenerateAudio,
        Seed = request.Seed,
        Count = request.Count,
        Camera = NullIfEmpty(request.Camera),
        ContentClass = request.ContentClass,
        Tier = request.Tier,
        Metadata = request.Metadata.Count == 0 ? null : request.Metadata,
        Options = request.Options.Count == 0 ? null : request.Options,
    };

    public VideoRequest ToRequest() => new()
    {
        Schema = Schema is >= 1 and <= VideoRequest.CurrentSchema
            ? Schema
            : throw new JsonException($"The request has schema {Schema}; this version of VideoEngines reads 1 to {VideoRequest.CurrentSchema}. Update the package."),
        Operation = Operation,
        Prompt = Prompt,
        NegativePrompt = NegativePrompt,
        StartFrame = StartFrame,
        EndFrame = EndFrame,
        ReferenceImages = WithoutNull(ReferenceImages, "referenceImages"),
        ReferenceVideos = WithoutNull(ReferenceVideos, "referenceVideos"),
        ReferenceAudio = WithoutNull(ReferenceAudio, "referenceAudio"),
        DrivingAudio = DrivingAudio,
        SourceVideo = SourceVideo,
        Masks = WithoutNull(Masks, "masks"),
        CameraPath = CameraPath,
        SkeletalRig = SkeletalRig,
        DepthMap = DepthMap,
        StyleReferences = WithoutNull(StyleReferences, "styleReferences"),
        NegativeReferences = WithoutNull(NegativeReferences, "negativeReferences"),
        ColorPalette = ColorPalette ?? [],
        Characters = [.. WithoutNull(Characters, "characters").Select(static character => character.ToCharacter())],
        Style = Style?.ToStyle(),
        AspectRatio = AspectRatio,
        Resolution = Resolution,
        Duration = Duration,
        FramesPerSecond = FramesPerSecond,
        GenerateAudio = GenerateAudio,
        Seed = Seed,
        Count = Count,
        Camera = WithoutNull(Camera, "camera"),
        ContentClass = ContentClass,
        Tier = Tier,
        Metadata = Metadata is null ? EmptyMap<string>.Instance
            : Metadata.Values.Contains(null!) ? throw new JsonException("metadata contains null.")
            : Metadata,
        Options = Options ?? EmptyMap<JsonElement>.Instance,
    };

    internal static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;

    internal static IReadOnlyList<T> WithoutNull<T>(IReadOnlyList<T>? items, string member)
        where T : class => items is null ? [] : items.Contains(null!) ? throw new JsonException($"{member} contains null.") : items;
}
