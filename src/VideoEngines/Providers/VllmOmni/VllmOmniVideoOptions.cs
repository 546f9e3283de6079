using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.VllmOmni;

/// <summary>What only vLLM-Omni can do, per request: <c>request.With(new VllmOmniVideoOptions { ... })</c>, or <c>"options": { "vllm-omni": { ... } }</c> in JSON.</summary>
/// <remarks>Unknown members and values out of range are refused before anything is sent. Immutable and thread-safe. More steps take more GPU time. Source of all ranges: VOM-PROTO.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VllmOmniVideoOptions : IVideoEngineOptions<VllmOmniVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => VllmOmniProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<VllmOmniVideoOptions> JsonTypeInfo => VllmOmniVideoOptionsJsonContext.Default.VllmOmniVideoOptions;

    /// <summary>
    /// Gets the model that the server must be serving, e.g. <c>Wan-AI/Wan2.2-I2V-A14B-Diffusers</c>; another server refuses the request. <see langword="null"/> (default) takes whatever it serves.
    /// </summary>
    public string? Model { get; init; }

    /// <summary>Gets the denoising steps, 1 to 200; <see langword="null"/> takes the model's own number. The documented Wan calls use 40.</summary>
    public int? NumInferenceSteps { get; init; }

    /// <summary>Gets the guidance scale, 0 to 20; at Wan 2.2 that of the low-noise expert.</summary>
    public decimal? GuidanceScale { get; init; }

    /// <summary>Gets the guidance scale of Wan 2.2's high-noise expert, 0 to 20.</summary>
    public decimal? GuidanceScale2 { get; init; }

    /// <summary>Gets where Wan 2.2 changes from the high-noise to the low-noise expert, 0 to 1.</summary>
    public decimal? BoundaryRatio { get; init; }

    /// <summary>Gets the scheduler's flow shift.</summary>
    public decimal? FlowShift { get; init; }
}
