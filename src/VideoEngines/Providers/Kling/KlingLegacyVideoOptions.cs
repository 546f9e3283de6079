using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Serialization;

namespace VideoEngines.Providers.Kling;

/// <summary>
/// What only Kling's engines of the first generation can do, per request: <c>request.With(new KlingLegacyVideoOptions { ... })</c>. In JSON under <c>options.kling-legacy</c>; unknown members are
/// errors, and so is a member that the engine does not take.
/// </summary>
/// <remarks>Immutable and thread-safe. Only <see cref="Mode"/> changes the price. Source: Kling's pages on avatars, lip sync and face recognition.</remarks>
public sealed record KlingLegacyVideoOptions : IVideoEngineOptions<KlingLegacyVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>kling-legacy</c>.</summary>
    public static string Dialect => KlingProvider.LegacyDialect;

    /// <summary>Gets the JSON form.</summary>
    public static JsonTypeInfo<KlingLegacyVideoOptions> JsonTypeInfo => KlingVideoOptionsJsonContext.Default.KlingLegacyVideoOptions;

    /// <summary>Gets the quality of a <c>kling/avatar</c>: <c>std</c> or <c>pro</c> in JSON. <see langword="null"/> leaves it to Kling, which takes the standard; the quote then covers both.</summary>
    public KlingQuality? Mode { get; init; }

    /// <summary>Gets whether Kling also makes a copy with its watermark, a further output. <see langword="null"/> leaves it to Kling, which makes none.</summary>
    public bool? Watermark { get; init; }

    /// <summary>
    /// Gets which face of the video speaks in <c>kling/lip-sync</c>: its place, from 0, in the order in which Kling finds them. <see langword="null"/> takes the one there is, and of several the
    /// one that is seen longest.
    /// </summary>
    public int? Face { get; init; }

    /// <summary>Gets where in the sound <c>kling/lip-sync</c> begins; <see langword="null"/> is its start. In JSON: seconds as a number.</summary>
    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? SoundStart { get; init; }

    /// <summary>Gets where in the sound <c>kling/lip-sync</c> ends, at least 2 seconds after its start; <see langword="null"/> is the end of the sound, whose length must then be known. In JSON: seconds as a number.</summary>
    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? SoundEnd { get; init; }

    /// <summary>
    /// Gets when in the video the sound of <c>kling/lip-sync</c> begins; it has to overlap with the time of the face by 2 seconds. <see langword="null"/> begins when the face is seen, or as much
    /// earlier as the sound needs to end with the video. In JSON: seconds as a number.
    /// </summary>
    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? SoundInsert { get; init; }

    /// <summary>Gets how loud the sound of <c>kling/lip-sync</c> is, from 0 to 2; <see langword="null"/> leaves it to Kling, which takes 1.</summary>
    public decimal? SoundVolume { get; init; }

    /// <summary>Gets how loud the video's own sound remains in <c>kling/lip-sync</c>, from 0 to 2; <see langword="null"/> leaves it to Kling, which takes 1.</summary>
    public decimal? OriginalVolume { get; init; }
}
