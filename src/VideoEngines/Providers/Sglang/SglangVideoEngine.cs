using VideoEngines.Http;
using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Providers.Sglang;

/// <summary>A video model on an SGLang Diffusion server of one's own, such as <c>alibaba/wan-2.2@sglang</c>: text to video, and image to video where the server serves such a model.</summary>
/// <remarks>
/// <para>The wire is OpenAI's with differences (SGL-DOC, SGL-PROTO): JSON; frames and frame rate instead of seconds; the image in a field of its own; up to 10 videos per job; a cancel. Per
/// request: <see cref="SglangVideoOptions"/>. The catalog lists the lengths and sizes documented for Wan; the server takes more, which an overlay of the catalog can open.</para>
/// <para>Thread-safe. A submit is sent once: there is no idempotency key. What it costs is GPU time, which no catalog knows: with credits on, give the engine a price in an overlay.</para>
/// </remarks>
public sealed class SglangVideoEngine : OpenAIVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="engineId">An engine of the catalog at this host, e.g. <see cref="VideoEngineIds.AlibabaWan22OnSglang"/>.</param>
    /// <param name="options">Address, key and times. Without an address every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    /// <exception cref="InvalidOperationException">The catalog has no such engine.</exception>
    public SglangVideoEngine(VideoEngineId engineId, SglangOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(engineId, options, SglangProvider.Descriptor, handler, timeProvider))
    {
    }

    internal SglangVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => SglangErrorMapper.Proofs;

    /// <summary>
    /// Cancels a job that has not ended, by the call that newer releases have; DELETE is never sent, for it destroys finished renders, and earlier releases do not stop the job for it. A
    /// finished render is never touched: the server does not cancel what has ended (SGL-DOC).
    /// </summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached the server all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.Requested"/> while a running job winds down; <see cref="VideoCancelOutcome.TooLate"/> for a job that had ended;
    /// <see cref="VideoCancelOutcome.NotSupported"/> when the server's release has no cancel; <see cref="VideoCancelOutcome.Unknown"/> when the call had no usable answer, or when the handle has
    /// no provider job id.
    /// </returns>
    /// <exception cref="VideoEngineException">The status could not be read; nothing was cancelled.</exception>
    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.ProviderJobId is not { } videoId)
        {
            return VideoCancelOutcome.Unknown;
        }

        var status = await GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        if (status.IsTerminal)
        {
            return status.State == VideoJobState.Cancelled ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.TooLate;
        }

        try
        {
            var reply = await CallAsync(SglangRequestMapper.MapCancel(videoId), handle, cancellationToken).ConfigureAwait(false);
            return Parse(reply, handle, static (r, _) => SglangStatusMapper.ReadStatus(r.Body.Span)) switch
            {
                "cancelled" => VideoCancelOutcome.Cancelled,
                "cancelling" or "queued" or "in_progress" => VideoCancelOutcome.Requested,
                "completed" or "failed" => VideoCancelOutcome.TooLate,
                _ => VideoCancelOutcome.Unknown,
            };
        }
        catch (VideoEngineException exception)
        {
            // The job was there a moment ago, so what is not found is the call.
            return exception.Kind == VideoErrorKind.NotFound ? VideoCancelOutcome.NotSupported : VideoCancelOutcome.Unknown;
        }
    }

    internal override WireCall MapSubmit(SubmitInput input) => SglangRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => new(reply.IsSuccess ? OpenAIStatusMapper.ReadId(reply.Body.Span) : null, null);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => SglangStatusMapper.Map(reply.Body.Span, handle.ExpectedCount);

    internal override WireCall? MapContent(VideoJobHandle handle, VideoOutput output) => SglangRequestMapper.MapContent(handle.ProviderJobId!, output.Index);

    internal override string? ReadErrorCode(ProviderReply reply) => null;
}
