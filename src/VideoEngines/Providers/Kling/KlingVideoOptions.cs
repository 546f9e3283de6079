using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Kling;

/// <summary>
/// What only Kling's engines of the present API can do, per request: <c>request.With(new KlingVideoOptions { ... })</c>. In JSON under <c>options.kling</c>; unknown members are errors, and so is a
/// member that the engine does not take.
/// </summary>
/// <remarks>Immutable and thread-safe. Nothing here changes the price by itself. Source: Kling's pages for kling-3.0, 3.0-omni, o1 and motion control.</remarks>
public sealed record KlingVideoOptions : IVideoEngineOptions<KlingVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>kling</c>.</summary>
    public static string Dialect => KlingProvider.Dialect;

    /// <summary>Gets the JSON form.</summary>
    public static JsonTypeInfo<KlingVideoOptions> JsonTypeInfo => KlingVideoOptionsJsonContext.Default.KlingVideoOptions;

    /// <summary>
    /// Gets whether Kling cuts the video into shots; for <c>kling/v3</c> and <c>kling/v3-omni</c>. A prompt of the form <c>shot 1, 2, words; shot 2, 3, words;</c> (see <see cref="KlingShots"/>) says
    /// where: up to 6 shots, each of 1 s or more, together as long as the video. <see langword="null"/> means <see langword="false"/>: Kling's own default is to cut, so that a prompt that merely contains
    /// a list could come back as several shots. Only with a reference video it is always on, since Kling demands it.
    /// </summary>
    public bool? MultiShot { get; init; }

    /// <summary>
    /// Gets whether Kling also makes a copy with its watermark. The copies come as further outputs after the videos without watermark: with one video, the output of index 1.
    /// <see langword="null"/> leaves it to Kling, which makes none.
    /// </summary>
    public bool? Watermark { get; init; }

    /// <summary>
    /// Gets the elements that the prompt mentions: up to 3 with frames (<c>kling/v3</c> needs a start frame for them), up to 7 together with the reference images of <c>kling/v3-omni</c> and
    /// <c>kling/o1</c> (4 with a video), one in <c>kling/v3-motion-control</c>.
    /// </summary>
    // The generated reader sets a member that JSON does not have to null instead of leaving it alone.
    public IReadOnlyList<KlingElement> Elements { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Gets where the character of a motion-control video looks. <see langword="null"/> means <see cref="KlingCharacterOrientation.Video"/>: Kling demands a value, and this one takes footage of
    /// every length and elements.
    /// </summary>
    public KlingCharacterOrientation? CharacterOrientation { get; init; }
}
