using System.Net.Http.Headers;
using VideoEngines.Http;
using VideoEngines.Providers.Replicate.Models;

namespace VideoEngines.Providers.Replicate;

/// <summary>
/// Models of several makers at Replicate: Kling, Veo and Seedance, and any other model by its name. The engine id chooses one, such as <c>kling/v3@replicate</c>; <c>replicate/any</c> runs the model
/// that <see cref="ReplicateVideoOptions"/> names.
/// </summary>
/// <remarks>
/// <para><b>The download is urgent</b>: Replicate erases what a prediction made one hour after its end (REP-OAS). <see cref="VideoOutput.ExpiresAt"/> says when; a job that is read later is
/// <see cref="VideoJobState.Expired"/>, and paid.</para>
/// <para>What an engine takes is in the catalog, and checked before anything is sent. Media given as bytes travel inside the request up to 256 kB and are uploaded to Replicate first above that, free
/// of charge, up to 100 MiB.</para>
/// <para>A submit is paid and sent once: Replicate has no idempotency key and predictions carry nothing of ours, so a lost answer stays unknown. Everything else is free. Replicate tells neither a
/// cost nor a code of a failure, so a refusal by a content filter cannot be told from another failure. Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class ReplicateVideoEngine : HttpVideoEngine
{
    private readonly ReplicateModel? _model;

    /// <summary>Initializes the engine.</summary>
    /// <param name="engineId">The engine: <c>replicate/any</c>, or one of the ids that end in <c>@replicate</c>, such as <see cref="VideoEngineIds.KlingV3OnReplicate"/>.</param>
    /// <param name="options">Token, address and times. Without a token every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">There is no such engine at Replicate, or a setting is malformed.</exception>
    public ReplicateVideoEngine(VideoEngineId engineId, ReplicateOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(ReplicateModels.Of(engineId), EngineContextFactory.Create(engineId, options, ReplicateProvider.Descriptor, handler, timeProvider))
    {
    }

    internal ReplicateVideoEngine(EngineContext context)
        : this(ReplicateModels.Of(context.Facts.EngineId), context)
    {
    }

    private ReplicateVideoEngine(ReplicateModel? model, EngineContext context)
        : base(context) => _model = model;

    internal override SubmitProofTable Proofs => ReplicateErrorMapper.Proofs;

    /// <summary>Asks Replicate to cancel a prediction that has not ended; the status is read first. What a cancelled one costs is not documented.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the call only; the cancel may have reached Replicate all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.Requested"/> for a job that has not ended yet; <see cref="VideoCancelOutcome.TooLate"/> for one that had ended;
    /// <see cref="VideoCancelOutcome.Unknown"/> when the handle has no provider job id.
    /// </returns>
    /// <exception cref="VideoEngineException">There was no usable answer.</exception>
    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.ProviderJobId is not { } id)
        {
            return VideoCancelOutcome.Unknown;
        }

        var status = await GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        if (!status.IsTerminal)
        {
            var reply = await CallAsync(ReplicateRequestMapper.MapCancel(id), handle, cancellationToken).ConfigureAwait(false);
            status = Parse(reply, handle, ReadStatus);
        }

        return status switch
        {
            { State: VideoJobState.Cancelled } => VideoCancelOutcome.Cancelled,
            { IsTerminal: true } => VideoCancelOutcome.TooLate,
            _ => VideoCancelOutcome.Requested,
        };
    }

    internal override ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        ReplicateUploader.UploadAsync(request, context, cancellationToken);

    internal override WireCall MapSubmit(SubmitInput input) => ReplicateRequestMapper.MapSubmit(input, _model);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => new(reply.IsSuccess ? ReplicateStatusMapper.Read(reply.Body.Span).Id : null, null);

    internal override WireCall MapStatus(VideoJobHandle handle) => ReplicateRequestMapper.MapStatus(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => ReplicateStatusMapper.Map(ReplicateStatusMapper.Read(reply.Body.Span), Now);

    internal override string? ReadErrorCode(ProviderReply reply) => null;

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
