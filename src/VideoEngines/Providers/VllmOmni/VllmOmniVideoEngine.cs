using VideoEngines.Http;
using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Providers.VllmOmni;

/// <summary>A video model on a vLLM-Omni server of one's own, such as <c>alibaba/wan-2.2@vllm-omni</c>: text to video, and image to video where the server serves such a model.</summary>
/// <remarks>
/// <para>The wire is OpenAI's with differences (VOM-DOC): a form only; frames and frame rate instead of seconds; an address of an image in a field of its own; a failed job is read with an HTTP
/// error. Per request: <see cref="VllmOmniVideoOptions"/>. The catalog lists the documented lengths and sizes; the server takes more, which an overlay of the catalog can open.</para>
/// <para>Thread-safe. A submit is sent once: there is no idempotency key. What it costs is GPU time, which no catalog knows: with credits on, give the engine a price in an overlay.</para>
/// </remarks>
public sealed class VllmOmniVideoEngine : OpenAIVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="engineId">An engine of the catalog at this host, e.g. <see cref="VideoEngineIds.AlibabaWan22OnVllmOmni"/>.</param>
    /// <param name="options">Address, key and times. Without an address every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    /// <exception cref="InvalidOperationException">The catalog has no such engine.</exception>
    public VllmOmniVideoEngine(VideoEngineId engineId, VllmOmniOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(engineId, options, VllmOmniProvider.Descriptor, handler, timeProvider))
    {
    }

    internal VllmOmniVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => VllmOmniErrorMapper.Proofs;

    /// <summary>
    /// Cancels a job that has not ended. The server has one call for cancelling a job and for deleting a finished one, so the status is read first and the call is sent only to a job that was
    /// not finished a moment ago, and only once.
    /// </summary>
    /// <remarks>
    /// A race remains that no client can close: a job that ends between the read and the call is deleted with its render. Cancel only what you no longer want. A cancelled job cannot be read
    /// again (VOM-DOC), so a repeated cancel may throw with <see cref="VideoErrorKind.NotFound"/>.
    /// </remarks>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached the server all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.TooLate"/> for a job that had ended, which is not touched; <see cref="VideoCancelOutcome.Unknown"/> when the call
    /// had no usable answer, or when the handle has no provider job id.
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
            var reply = await CallAsync(VllmOmniRequestMapper.MapCancel(videoId), handle, cancellationToken).ConfigureAwait(false);
            return Parse(reply, handle, static (r, _) => VllmOmniStatusMapper.IsDeleted(r.Body.Span)) ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.Unknown;
        }
        catch (VideoEngineException exception)
        {
            // The job was there a moment ago: that it is gone now is what was asked for.
            return exception.Kind == VideoErrorKind.NotFound ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.Unknown;
        }
    }

    internal override WireCall MapSubmit(SubmitInput input) => VllmOmniRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => new(reply.IsSuccess ? OpenAIStatusMapper.ReadId(reply.Body.Span) : null, null);

    internal override bool TellsStatus(ProviderReply reply) => reply.IsSuccess || VllmOmniErrorMapper.TellsStatus(reply.Body.Span);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => VllmOmniStatusMapper.Map(reply.Body.Span);

    internal override string? ReadErrorCode(ProviderReply reply) => null;
}
