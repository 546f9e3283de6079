using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Alibaba;

/// <summary>What only Alibaba's Wan models can do, per request: <c>request.With(new AlibabaVideoOptions { ... })</c>, or <c>"options": { "dashscope": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Immutable and thread-safe. Unknown members are refused, and so is an option that the chosen model does not take; each says who takes it. What is <see langword="null"/> is not sent, so that
/// Alibaba's own default counts.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AlibabaVideoOptions : IVideoEngineOptions<AlibabaVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>dashscope</c>.</summary>
    public static string Dialect => AlibabaProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<AlibabaVideoOptions> JsonTypeInfo => AlibabaVideoOptionsJsonContext.Default.AlibabaVideoOptions;

    /// <summary>
    /// Gets whether Alibaba rewrites the prompt before it renders; Wan 2.6, 2.7 and 3.0. <see langword="null"/> leaves it to Alibaba, which does (ALI-DOC): set <see langword="false"/> to be
    /// rendered as written. The rewritten prompt comes back as <see cref="VideoJobStatus.RevisedPrompt"/> when Alibaba tells it. Free of charge.
    /// </summary>
    public bool? PromptExtend { get; init; }

    /// <summary>Gets how many shots the video has; Wan 2.6 only. <see cref="AlibabaShotType.Several"/> needs <see cref="PromptExtend"/> not to be <see langword="false"/> (ALI-T2V).</summary>
    public AlibabaShotType? ShotType { get; init; }

    /// <summary>Gets whether the video carries Alibaba's mark of generated content; all but Wan 2.2 S2V. <see langword="null"/> leaves it to Alibaba, which does not (ALI-DOC).</summary>
    public bool? Watermark { get; init; }

    /// <summary>Gets what sound an edited video has; video-to-video of Wan 2.7 only.</summary>
    public AlibabaAudioSetting? AudioSetting { get; init; }

    /// <summary>Gets what Wan 2.2 Animate does; <see langword="null"/> means <see cref="AlibabaAnimation.Move"/>.</summary>
    public AlibabaAnimation? Animation { get; init; }

    /// <summary>Gets the quality of Wan 2.2 Animate; <see langword="null"/> means <see cref="AlibabaAnimationMode.Standard"/>, by our choice, for Alibaba demands one. It decides the price.</summary>
    public AlibabaAnimationMode? Mode { get; init; }

    /// <summary>Gets whether Wan 2.2 Animate checks the character image before it renders; <see langword="null"/> leaves it to Alibaba, which does (ALI-ANIM). Free of charge.</summary>
    public bool? CheckImage { get; init; }
}
