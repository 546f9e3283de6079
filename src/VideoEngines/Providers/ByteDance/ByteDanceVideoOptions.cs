using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.ByteDance;

/// <summary>What only Ark can do, per request: <c>request.With(new ByteDanceVideoOptions { ... })</c>, or <c>"options": { "ark": { ... } }</c> in JSON.</summary>
/// <remarks>
/// <para>Unknown members, and members that the model of the engine does not take, are refused before anything is sent. Immutable and thread-safe. Sources: ARK-DOC; for Seedance 2.5 COMFY-BD.</para>
/// <para>Draft first, final then: submit with <see cref="Draft"/> and 480p; when the draft pleases, submit the same request again with another resolution and <see cref="DraftTaskId"/> set to the
/// draft's <see cref="VideoJobHandle.ProviderJobId"/>. Each of the two is paid for. Ark repeats prompt, images, sound, seed, ratio, duration and camera of the draft.</para>
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ByteDanceVideoOptions : IVideoEngineOptions<ByteDanceVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => ByteDanceProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<ByteDanceVideoOptions> JsonTypeInfo => ByteDanceVideoOptionsJsonContext.Default.ByteDanceVideoOptions;

    /// <summary>Gets whether a cheap draft is made, 480p only; <c>seedance-1.5-pro</c> and <c>seedance-2.5</c>. Quotes name the price of a full video of that size, which is more.</summary>
    public bool? Draft { get; init; }

    /// <summary>
    /// Gets the task id of a draft of this engine to make the final video from. The rest of the request must be the draft's, except the resolution: it is not sent, but priced.
    /// A draft is kept for 7 days.
    /// </summary>
    public string? DraftTaskId { get; init; }

    /// <summary>Gets whether a mark is put into the picture; <see langword="null"/> leaves it to Ark, which puts none.</summary>
    public bool? Watermark { get; init; }

    /// <summary>Gets whether the last frame comes along as a PNG, as the output of index 1, to start a next video from. Not with <see cref="Draft"/>. Free of charge.</summary>
    public bool? ReturnLastFrame { get; init; }

    /// <summary>Gets how soon Ark works on the task; <c>flex</c> is half the price and <c>seedance-1.5-pro</c> only, not with <see cref="Draft"/>. Quotes name the full price.</summary>
    public ByteDanceServiceTier? ServiceTier { get; init; }

    /// <summary>Gets after how many seconds Ark gives a task up that has not ended: 3600 to 259200; <see langword="null"/> leaves it to Ark, which waits 172800. Such a task is not charged.</summary>
    public int? ExpiresAfterSeconds { get; init; }

    /// <summary>Gets a stable, hashed name of the person who asks, up to 64 characters, by which Ark can tell who breaks its rules.</summary>
    public string? SafetyIdentifier { get; init; }

    /// <summary>Gets the file format; <c>seedance-2.5</c>.</summary>
    public ByteDanceOutputFormat? OutputFormat { get; init; }

    /// <summary>Gets what is to be done with the references; <c>seedance-2.5</c>.</summary>
    public ByteDanceReferenceTask? ReferenceTask { get; init; }

    /// <summary>Gets the https address that Ark posts the task to when its status changes. The posts are not signed: take one as a hint to read the status, never as the status.</summary>
    public Uri? CallbackUrl { get; init; }
}
