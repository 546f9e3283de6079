using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Sglang;

/// <summary>What only SGLang Diffusion can do, per request: <c>request.With(new SglangVideoOptions { ... })</c>, or <c>"options": { "sglang": { ... } }</c> in JSON.</summary>
/// <remarks>Unknown members and values out of range are refused before anything is sent. Immutable and thread-safe. More steps take more GPU time. Source: SGL-PROTO.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SglangVideoOptions : IVideoEngineOptions<SglangVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => SglangProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<SglangVideoOptions> JsonTypeInfo => SglangVideoOptionsJsonContext.Default.SglangVideoOptions;

    /// <summary>Gets the model's name to send along; the record of the job repeats it. <see langword="null"/> (default) sends none: a server serves one model.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the denoising steps, 1 or more; <see langword="null"/> takes the model's own number.</summary>
    public int? NumInferenceSteps { get; init; }

    /// <summary>Gets the guidance scale, 0 or more; at Wan 2.2 that of the low-noise expert.</summary>
    public decimal? GuidanceScale { get; init; }

    /// <summary>Gets the guidance scale of Wan 2.2's high-noise expert, 0 or more.</summary>
    public decimal? GuidanceScale2 { get; init; }

    /// <summary>Gets the scheduler's flow shift.</summary>
    public decimal? FlowShift { get; init; }

    /// <summary>Gets whether similar steps are skipped (TeaCache): faster, at some cost in quality.</summary>
    public bool? EnableTeacache { get; init; }

    /// <summary>Gets the quality of the encoded file: <c>maximum</c>, <c>high</c>, <c>medium</c>, <c>low</c> or <c>default</c>.</summary>
    public string? OutputQuality { get; init; }
}
