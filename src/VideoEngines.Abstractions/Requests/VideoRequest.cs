using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What to make. Immutable; says nothing about who pays. Can be stored, replayed and accepted over HTTP.</summary>
/// <remarks>
/// A member that is not set leaves the choice to the engine. A member that is set is a demand: an engine that would ignore it is not eligible.
/// Two requests are equal when their <see cref="Fingerprint"/> is. <see cref="ToString"/> never contains the prompt.
/// </remarks>
[JsonConverter(typeof(VideoRequestJsonConverter))]
public sealed record VideoRequest
{
    /// <summary>The version of the JSON form that this library writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Initializes an empty request.</summary>
    public VideoRequest()
    {
    }

    /// <summary>Initializes a text-to-video request.</summary>
    /// <param name="prompt">What the video shows.</param>
    public VideoRequest(VideoPrompt prompt) => Prompt = prompt;

    /// <summary>Gets the version of the JSON form.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Gets what the engine is asked to do; <see langword="null"/> follows from the inputs, see <see cref="EffectiveOperation"/>.</summary>
    public VideoOperation? Operation { get; init; }

    /// <summary>Gets what the video shows: a text, or parts of a <see cref="VideoPrompt"/>.</summary>
    public VideoPrompt? Prompt { get; init; }

    /// <summary>Gets what the video must not show.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Gets the first frame.</summary>
    public VideoMedia? StartFrame { get; init; }

    /// <summary>Gets the last frame.</summary>
    public VideoMedia? EndFrame { get; init; }

    /// <summary>Gets the reference images; the prompt mentions them as <c>@Image1</c>, <c>@Image2</c>, or by their <see cref="VideoMedia.Name"/>.</summary>
    public IReadOnlyList<VideoMedia> ReferenceImages { get; init; } = [];

    /// <summary>Gets the reference videos; the prompt mentions them as <c>@Video1</c>, or by name.</summary>
    public IReadOnlyList<VideoMedia> ReferenceVideos { get; init; } = [];

    /// <summary>Gets the reference sounds; the prompt mentions them as <c>@Audio1</c>, or by name.</summary>
    public IReadOnlyList<VideoMedia> ReferenceAudio { get; init; } = [];

    /// <summary>Gets the audio that drives a face.</summary>
    public VideoMedia? DrivingAudio { get; init; }

    /// <summary>Gets the video to edit.</summary>
    public VideoMedia? SourceVideo { get; init; }

    /// <summary>Gets pictures that say what of the frame or the source video is meant: white is meant, black is not.</summary>
    public IReadOnlyList<VideoMedia> Masks { get; init => field = value ?? []; } = [];

    /// <summary>Gets the path of the camera, a JSON file; see <see cref="VideoSubmitOptions.Adapt"/> for engines that take none.</summary>
    public VideoMedia? CameraPath { get; init; }

    /// <summary>Gets the motion of a skeleton, a .bvh file.</summary>
    public VideoMedia? SkeletalRig { get; init; }

    /// <summary>Gets a depth map, a picture or a video.</summary>
    public VideoMedia? DepthMap { get; init; }

    /// <summary>Gets pictures in the style that is wanted.</summary>
    public IReadOnlyList<VideoMedia> StyleReferences { get; init => field = value ?? []; } = [];

    /// <summary>Gets pictures of what is not wanted.</summary>
    public IReadOnlyList<VideoMedia> NegativeReferences { get; init => field = value ?? []; } = [];

    /// <summary>Gets the colours that the video keeps to.</summary>
    public IReadOnlyList<VideoColor> ColorPalette { get; init => field = value ?? []; } = [];

    /// <summary>Gets who or what is to look the same as in other videos; the prompt mentions them by name.</summary>
    public IReadOnlyList<VideoCharacter> Characters { get; init => field = value ?? []; } = [];

    /// <summary>Gets the look that is to be the same as in other videos.</summary>
    public VideoStyle? Style { get; init; }

    /// <summary>Gets the aspect ratio.</summary>
    public VideoAspectRatio? AspectRatio { get; init; }

    /// <summary>Gets the resolution, as a class or as an exact size.</summary>
    public VideoResolution? Resolution { get; init; }

    /// <summary>Gets the length of the video; above zero. In JSON: seconds as a number.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the frames per second.</summary>
    public int? FramesPerSecond { get; init; }

    /// <summary>Gets whether the video has sound: <see langword="true"/> demands it, <see langword="false"/> demands silence.</summary>
    public bool? GenerateAudio { get; init; }

    /// <summary>Gets the seed; zero is a seed like any other.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets how many outputs one call is to make natively; <see langword="null"/> is one. It is never split over several calls.</summary>
    public int? Count { get; init; }

    /// <summary>Gets the camera moves, in order. Engines without controls for a move get it in words of the prompt.</summary>
    public IReadOnlyList<CameraMove> Camera { get; init; } = [];

    /// <summary>Gets the kind of content, a preference for the router.</summary>
    public VideoContentClass? ContentClass { get; init; }

    /// <summary>Gets the tier, a preference for the router.</summary>
    public VideoTier? Tier { get; init; }

    /// <summary>Gets labels of the host's own. They are stored and never sent to a provider.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = EmptyMap<string>.Instance;

    /// <summary>Gets options per wire dialect as JSON; use <see cref="With{TOptions}"/> to set them typed. Options of other dialects than the chosen engine's are not looked at.</summary>
    public IReadOnlyDictionary<string, JsonElement> Options { get; init; } = EmptyMap<JsonElement>.Instance;

    /// <summary>Gets the operation: <see cref="Operation"/> when set, else what the inputs ask for.</summary>
    public VideoOperation EffectiveOperation => Operation is { Value.Length: > 0 } operation ? operation
        : DrivingAudio is not null ? VideoOperation.TalkingHead
        : SourceVideo is not null ? VideoOperation.VideoToVideo
        : StartFrame is not null || EndFrame is not null ? VideoOperation.ImageToVideo
        : ReferenceImages.Count + ReferenceVideos.Count + ReferenceAudio.Count > 0 ? VideoOperation.ReferenceToVideo
        : VideoOperation.TextToVideo;

    /// <summary>Gets a value indicating whether anything but words goes in.</summary>
    internal bool HasMedia => this is not
    {
        StartFrame: null, EndFrame: null, DrivingAudio: null, SourceVideo: null, ReferenceImages.Count: 0, ReferenceVideos.Count: 0, ReferenceAudio.Count: 0,
        Masks.Count: 0, CameraPath: null, SkeletalRig: null, DepthMap: null, StyleReferences.Count: 0, NegativeReferences.Count: 0, ColorPalette.Count: 0, Characters.Count: 0, Style: null,
    };

    /// <summary>Gets the SHA-256 of the request's canonical form in lower-case hex. Media bytes count by their hash; facts about media and the order of map members do not count.</summary>
    public string Fingerprint => VideoRequestFingerprint.Compute(this);

    /// <summary>Converts a prompt to a text-to-video request.</summary>
    /// <param name="prompt">What the video shows.</param>
    public static implicit operator VideoRequest(string prompt) => FromString(prompt);

    /// <summary>Converts a prompt to a text-to-video request.</summary>
    /// <param name="prompt">What the video shows.</param>
    public static implicit operator VideoRequest(VideoPrompt prompt) => FromVideoPrompt(prompt);

    /// <summary>Creates a text-to-video request.</summary>
    /// <param name="prompt">What the video shows.</param>
    /// <returns>The request.</returns>
    public static VideoRequest FromString(string prompt) => new(new VideoPrompt(prompt));

    /// <summary>Creates a text-to-video request.</summary>
    /// <param name="prompt">What the video shows.</param>
    /// <returns>The request.</returns>
    public static VideoRequest FromVideoPrompt(VideoPrompt prompt) => new(prompt);

    /// <summary>Reads a request from its JSON form. Unknown members are errors, for what would be ignored would still be paid.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The request.</returns>
    /// <exception cref="JsonException">The text is no request of a schema that this library knows.</exception>
    public static VideoRequest Parse(string json) =>
        JsonSerializer.Deserialize(json, VideoEnginesJsonContext.Default.VideoRequest) ?? throw new JsonException("A video request is a JSON object, not null.");

    /// <summary>Writes the request's JSON form, with media bytes as base64.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, VideoEnginesJsonContext.Default.VideoRequest);

    /// <summary>Returns the request with media bytes replaced by their hash, length and type, as job stores keep it. The fingerprint stays the same.</summary>
    /// <returns>The request without bytes.</returns>
    public VideoRequest WithoutBytes() => MapMedia(static media => media.WithoutBytes());

    /// <summary>Returns the request with the options of one dialect set.</summary>
    /// <typeparam name="TOptions">The options type, e.g. <c>KlingVideoOptions</c>.</typeparam>
    /// <param name="options">The options; they replace earlier ones of the same dialect.</param>
    /// <returns>The new request.</returns>
    public VideoRequest With<TOptions>(TOptions options)
        where TOptions : IVideoEngineOptions<TOptions>
    {
        ArgumentNullException.ThrowIfNull(options);
        var map = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (dialect, element) in Options)
        {
            map[dialect] = element;
        }

        map[TOptions.Dialect] = JsonSerializer.SerializeToElement(options, TOptions.JsonTypeInfo);
        return this with { Options = map };
    }

    /// <summary>Reads the options of one dialect.</summary>
    /// <typeparam name="TOptions">The options type.</typeparam>
    /// <returns>The options, or the type's default value when the request has none for the dialect.</returns>
    /// <exception cref="JsonException">The options have a member that the dialect does not know, or one of the wrong type.</exception>
    public TOptions? GetOptions<TOptions>()
        where TOptions : IVideoEngineOptions<TOptions> =>
        Options.TryGetValue(TOptions.Dialect, out var element) ? element.Deserialize(TOptions.JsonTypeInfo) : default;

    /// <summary>Compares fingerprints.</summary>
    /// <param name="other">The other request.</param>
    /// <returns><see langword="true"/> when both ask for the same.</returns>
    public bool Equals(VideoRequest? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(Fingerprint, other.Fingerprint, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns operation, duration and size; never the prompt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString()
    {
        var seconds = Duration is { } duration ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds}s") : null;
        return string.Join(' ', new[] { EffectiveOperation.Value, seconds, Resolution?.Name, AspectRatio?.ToString() }.Where(static part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Returns the request with each of its media put into another form.</summary>
    internal VideoRequest MapMedia(Func<VideoMedia, VideoMedia> map)
    {
        return !HasMedia ? this : this with
        {
            StartFrame = One(StartFrame),
            EndFrame = One(EndFrame),
            ReferenceImages = Many(ReferenceImages),
            ReferenceVideos = Many(ReferenceVideos),
            ReferenceAudio = Many(ReferenceAudio),
            DrivingAudio = One(DrivingAudio),
            SourceVideo = One(SourceVideo),
            Masks = Many(Masks),
            CameraPath = One(CameraPath),
            SkeletalRig = One(SkeletalRig),
            DepthMap = One(DepthMap),
            StyleReferences = Many(StyleReferences),
            NegativeReferences = Many(NegativeReferences),
            Characters = Characters.Count == 0 ? Characters : [.. Characters.Select(character => character with { ReferenceImages = Many(character.ReferenceImages) })],
            Style = Style is null ? null : Style with { ReferenceImages = Many(Style.ReferenceImages) },
        };

        VideoMedia? One(VideoMedia? media) => media is null ? null : map(media);

        IReadOnlyList<VideoMedia> Many(IReadOnlyList<VideoMedia> media) => media.Count == 0 ? media : [.. media.Select(map)];
    }
}
