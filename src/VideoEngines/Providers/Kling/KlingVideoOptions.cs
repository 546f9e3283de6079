using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Kling;

/// <summary>What only Kling can do, per request: <c>request.With(new KlingVideoOptions { ... })</c>. In JSON under <c>options.kling</c>; unknown members are errors.</summary>
/// <remarks>Immutable and thread-safe. Nothing here changes the price by itself. Source: Kling's text-to-video and image-to-video pages for kling-3.0.</remarks>
public sealed record KlingVideoOptions : IVideoEngineOptions<KlingVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>kling</c>.</summary>
    public static string Dialect => KlingProvider.Name;

    /// <summary>Gets the JSON form.</summary>
    public static JsonTypeInfo<KlingVideoOptions> JsonTypeInfo => KlingVideoOptionsJsonContext.Default.KlingVideoOptions;

    /// <summary>
    /// Gets whether a prompt of the form <c>shot 1, 2, words; shot 2, 3, words;</c> (up to 6 shots, each of 1 s or more, together as long as the video) is cut into shots.
    /// <see langword="null"/> means <see langword="false"/>: Kling's own default is to cut, so that a prompt that merely contains a list could come back as several shots.
    /// </summary>
    public bool? MultiShot { get; init; }

    /// <summary>
    /// Gets whether Kling also makes a copy with its watermark. The copies come as further outputs after the videos without watermark: with one video, the output of index 1.
    /// <see langword="null"/> leaves it to Kling, which makes none.
    /// </summary>
    public bool? Watermark { get; init; }

    /// <summary>Gets the elements that the prompt mentions; up to 3, only together with a start frame.</summary>
    // The generated reader sets a member that JSON does not have to null instead of leaving it alone.
    public IReadOnlyList<KlingElement> Elements { get; init => field = value ?? []; } = [];
}
