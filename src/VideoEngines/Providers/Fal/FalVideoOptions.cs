using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Fal;

/// <summary>What only fal's endpoints take, per request: <c>request.With(new FalVideoOptions { ... })</c>, or <c>"options": { "fal": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members are refused, and so is a member that the endpoint of the request does not take: nothing is dropped in silence. Which endpoint takes what is from fal's generated types
/// (FAL-TYPES, 2 August 2026). fal's voices and Seedance's bitrate mode are not offered: they change the price, and the catalog does not know by how much. Immutable and thread-safe.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FalVideoOptions : IVideoEngineOptions<FalVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => FalProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<FalVideoOptions> JsonTypeInfo => FalVideoOptionsJsonContext.Default.FalVideoOptions;

    /// <summary>Gets the tier of Kling's avatars; <see langword="null"/> means standard. Changes the price. Other Kling engines choose the tier by resolution.</summary>
    public FalMode? Mode { get; init; }

    /// <summary>Gets the place in fal's queue; <see langword="null"/> leaves it to fal, which takes normal. All engines.</summary>
    public FalPriority? Priority { get; init; }

    /// <summary>Gets how closely Kling follows the prompt, 0 to 1; fal's default is 0.5. Kling v3, and text-to-video of Kling 2.6.</summary>
    public decimal? CfgScale { get; init; }

    /// <summary>Gets who decides about cuts. Kling v3 and v3 Omni.</summary>
    public FalShotType? ShotType { get; init; }

    /// <summary>
    /// Gets the shots of the video, instead of a prompt: leave the request's prompt unset and set its duration to the sum of the shots. Kling v3, v3 Turbo (1 to 6 shots) and v3 Omni.
    /// </summary>
    // The generated reader sets a member that JSON does not have to null instead of leaving it alone.
    public IReadOnlyList<FalShot> Shots { get; init => field = value ?? []; } = [];

    /// <summary>Gets the characters and things to keep the same. Image-to-video of Kling v3, reference-to-video and video-to-video of v3 Omni and O1, motion control of v3 (one).</summary>
    public IReadOnlyList<FalElement> Elements { get; init => field = value ?? []; } = [];

    /// <summary>Gets whose orientation the character keeps; <see langword="null"/> means the footage's. Kling motion control.</summary>
    public FalCharacterOrientation? CharacterOrientation { get; init; }

    /// <summary>Gets whether fal rewrites a prompt that the content filter refuses. Veo. fal's default: yes for text-to-video, no otherwise.</summary>
    public bool? AutoFix { get; init; }

    /// <summary>Gets how much the content filter lets pass, from 1 (least) to 6, or 5 for FLUX.2; fal's default is 4 for Veo and 2 for FLUX. Veo, FLUX.</summary>
    public int? SafetyTolerance { get; init; }

    /// <summary>Gets whether the prompt is expanded by a language model first; fal's default is yes. Wan.</summary>
    public bool? ExpandPrompt { get; init; }

    /// <summary>Gets whether fal checks inputs and outputs for unsafe content; fal's default is yes. Wan 2.6 and 2.7, Seedance 1.5, FLUX.2.</summary>
    public bool? CheckSafety { get; init; }

    /// <summary>Gets whether the video may have several shots. Wan 2.6 (only together with an expanded prompt), and reference-to-video of Wan 2.7.</summary>
    public bool? MultiShots { get; init; }

    /// <summary>Gets whether the camera stands still. Seedance 1.5.</summary>
    public bool? CameraFixed { get; init; }

    /// <summary>Gets the file format of the images; <see langword="null"/> leaves it to fal, which makes JPEG. FLUX.</summary>
    public FalImageFormat? OutputFormat { get; init; }

    /// <summary>Gets how closely an image follows the prompt, 1 to 20; fal's default is 3.5. FLUX.2 flex, where fal names no range of its own, and FLUX.1 Kontext.</summary>
    public decimal? GuidanceScale { get; init; }

    /// <summary>Gets whether images are processed less and look more natural; fal's default is no. FLUX1.1 pro ultra.</summary>
    public bool? Raw { get; init; }

    /// <summary>Gets an id of the person who asks, for ByteDance's abuse control; it travels to fal. Seedance 2.</summary>
    public string? EndUserId { get; init; }
}
