using System.Net.Http.Headers;
using VideoEngines.Http;
using VideoEngines.Providers.Fal.Families;

namespace VideoEngines.Providers.Fal;

/// <summary>The models of several makers at fal's queue: Kling, Veo, Wan, Seedance and LTX for videos, FLUX for images. The engine id chooses one, such as <c>kling/v3@fal</c>. Per request: <see cref="FalVideoOptions"/>.</summary>
/// <remarks>
/// <para>What an engine takes is in the catalog, and checked before anything is sent. Media given as bytes travel inside the request up to 1 MiB and are uploaded to fal's storage first above that,
/// free of charge, up to 90 MiB; fal keeps such an upload for a day, public for whoever has its address.</para>
/// <para>A submit is paid and sent once: fal has no idempotency key and no way to find a request, so a lost answer stays unknown (fal's own client sends again then, and may buy twice). Everything
/// else is free. Excess requests wait in fal's queue; it starts with 2 at a time per account (FAL-DOC).</para>
/// <para>At fal a job that failed is COMPLETED too, and only its result tells: reading the status of a job that has ended takes two calls. fal tells no cost; when it tells the units that it bills,
/// they are in <see cref="VideoUsage.BillableUnits"/>. Only successful outputs are billed (FAL-DOC), with a remark that a refused input may be when it was rendered before.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class FalVideoEngine : HttpVideoEngine
{
    private readonly FalFamily _family;
    private readonly FalOptions _options;

    /// <summary>Initializes the engine.</summary>
    /// <param name="engineId">The engine, one of the ids that end in <c>@fal</c>, such as <see cref="VideoEngineIds.KlingV3OnFal"/>.</param>
    /// <param name="options">Key, addresses and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">There is no such engine at fal, or a setting is malformed.</exception>
    public FalVideoEngine(VideoEngineId engineId, FalOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(FalFamilies.Of(engineId), EngineContextFactory.Create(engineId, FalOptionsRules.Checked(options), FalProvider.Descriptor, handler, timeProvider))
    {
    }

    internal FalVideoEngine(EngineContext context)
        : this(FalFamilies.Of(context.Facts.EngineId), context)
    {
    }

    private FalVideoEngine(FalFamily family, EngineContext context)
        : base(context)
    {
        _family = family;
        _options = (FalOptions)context.Options;
    }

    internal override SubmitProofTable Proofs => FalErrorMapper.Proofs;

    /// <summary>
    /// Asks fal to cancel a job that has not ended; the status is read first. A job that waits is taken out of the queue; one that runs is asked to stop, and may finish and be billed all the same:
    /// watch it until it ends.
    /// </summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the call only; the cancel may have reached fal all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/> for a job that had not begun; <see cref="VideoCancelOutcome.Requested"/> for one that runs; <see cref="VideoCancelOutcome.TooLate"/> for one that
    /// had ended; <see cref="VideoCancelOutcome.Unknown"/> when fal knows no such job, or when the handle has no provider job id.
    /// </returns>
    /// <exception cref="VideoEngineException">There was no usable answer.</exception>
    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.ProviderJobId is not { } jobId)
        {
            return VideoCancelOutcome.Unknown;
        }

        var status = await GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        if (status.IsTerminal)
        {
            return status.State == VideoJobState.Cancelled ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.TooLate;
        }

        // 400 and 404 carry the words ALREADY_COMPLETED and NOT_FOUND.
        var reply = await CallAsync(FalRequestMapper.MapCancel(jobId, Facts.WireModel), handle, static reply => reply.IsSuccess || reply.Status is 400 or 404 or 409, cancellationToken).ConfigureAwait(false);
        var word = Parse(reply, handle, static (reply, _) => FalStatusMapper.ReadQueueStatus(reply.Body.Span)).Status;
        return word switch
        {
            "OK" => VideoCancelOutcome.Cancelled,
            "CANCELLATION_REQUESTED" => VideoCancelOutcome.Requested,
            "ALREADY_COMPLETED" => VideoCancelOutcome.TooLate,
            _ => VideoCancelOutcome.Unknown,
        };
    }

    internal override async ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken)
    {
        var storage = FalUploadMapper.StorageOf(context.Account, _options.StorageAddress);
        return storage is null ? request : await FalUploader.UploadAsync(request, context, storage, cancellationToken).ConfigureAwait(false);
    }

    internal override WireCall MapSubmit(SubmitInput input) => FalRequestMapper.MapSubmit(input, _family, _options.OutputLifetime);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(FalStatusMapper.ReadJobId(reply.Body.Span, Facts.WireModel), null)
        : new SubmitReply(null, ReadErrorCode(reply));

    internal override WireCall MapStatus(VideoJobHandle handle) => FalRequestMapper.MapStatus(handle.ProviderJobId!, Facts.WireModel);

    internal override async ValueTask<VideoJobStatus> ReadStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(MapStatus(handle), handle, cancellationToken).ConfigureAwait(false);
        var queue = Parse(reply, handle, static (reply, _) => FalStatusMapper.ReadQueueStatus(reply.Body.Span));
        if (queue.Status != FalStatusMapper.Completed)
        {
            return FalStatusMapper.Map(queue);
        }

        var result = await CallAsync(FalRequestMapper.MapResult(handle.ProviderJobId!, Facts.WireModel), handle, FalStatusMapper.IsOfJob, cancellationToken).ConfigureAwait(false);
        return Parse(result, handle, (reply, job) => FalStatusMapper.Map(reply, queue, job, job.SubmittedAt + _options.OutputLifetime));
    }

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => FalStatusMapper.Map(FalStatusMapper.ReadQueueStatus(reply.Body.Span));

    internal override string? ReadErrorCode(ProviderReply reply) => FalErrorMapper.Read(reply.Body.Span).Code ?? reply.Header(FalProvider.ErrorTypeHeader);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Key", token);
}
