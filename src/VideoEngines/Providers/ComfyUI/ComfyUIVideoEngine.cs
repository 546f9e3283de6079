using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>A model in a ComfyUI server of your own, such as <c>alibaba/wan-2.2@comfyui</c>: a workflow is filled with the request and queued. Per request: <see cref="ComfyUIVideoOptions"/>.</summary>
/// <remarks>
/// <para>Thread-safe. Nothing costs money but your own machine. A job is queued under an id that follows from the attempt id, and marked with the attempt id. So this is the one engine where a submit
/// without an answer is looked for and, when the server shows that it has no such job, sent once more by itself (design record 14); on servers that choose ids by themselves it is not.</para>
/// <para>A server keeps its queue in memory: a restart loses the jobs that wait or run, and their status can no longer be read. Files stay on its disk and are streamed from it.</para>
/// </remarks>
public sealed class ComfyUIVideoEngine : HttpVideoEngine, IDisposable
{
    private const int MostMarksLookedAt = 64;

    private readonly ComfyUIWorkflows _workflows;
    private readonly ComfyUIProgressListener? _listener;
    private readonly TimeProvider _timeProvider;
    private readonly int _framesPerSecond;

    /// <summary>Creates an engine.</summary>
    /// <param name="engineId">An engine of the host <c>comfyui</c> in the catalog.</param>
    /// <param name="options">Address, workflows and times. Without an address every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    /// <exception cref="InvalidOperationException">The catalog has no such engine.</exception>
    public ComfyUIVideoEngine(VideoEngineId engineId, ComfyUIOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(engineId, options, ComfyUIProvider.Descriptor, handler, timeProvider))
    {
    }

    internal ComfyUIVideoEngine(EngineContext context)
        : base(context)
    {
        var options = (ComfyUIOptions)context.Options;
        _workflows = new ComfyUIWorkflows(options);
        _listener = options.ListenToProgress ? new ComfyUIProgressListener(context.TimeProvider) : null;
        _timeProvider = context.TimeProvider;
        _framesPerSecond = options.FramesPerSecond;
    }

    internal override SubmitProofTable Proofs => ComfyUIErrorMapper.Proofs;

    internal override DialectFields Fields { get; } = DialectFields.Plain with { GuideRoles = ComfyUIImages.GuideRoles };

    /// <inheritdoc/>
    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        // One attempt id for both sends: it is what makes them the same job.
        var attempt = (options ?? new VideoSubmitOptions()) with { AttemptId = options?.AttemptId ?? AttemptIds.New(_timeProvider) };
        try
        {
            return await base.SubmitAsync(request, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (SubmitOutcomeUnknownException unknown)
        {
            return await FindOrSendAgainAsync(request, attempt, unknown, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Looks a job up by its id and by the mark that its submit left, in queue and history. <see cref="VideoFindOutcome.NotFound"/> is said only by servers that look through both at once;
    /// others answer <see cref="VideoFindOutcome.NotSupported"/> when nothing was found.
    /// </summary>
    /// <param name="attempt">The handle of the attempt.</param>
    /// <param name="cancellationToken">Cancels the look-up only.</param>
    /// <returns>The completed handle, or not found.</returns>
    /// <exception cref="VideoEngineException">The look-up failed. This says nothing about the job.</exception>
    public override async Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var id = attempt.ExternalId ?? ComfyUIPromptId.Of(attempt.AttemptId);

        if (await IsKnownJobAsync(attempt, id, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known ? Found(attempt, id, id) : VideoFindResult.NotFound;
        }

        // An old server: only the mark tells. The queue first, for a job that ends in between has moved into the history, which is read next.
        if ((await ReadQueueAsync(attempt, cancellationToken).ConfigureAwait(false)).Find(id, attempt.AttemptId) is { } queued)
        {
            return Found(attempt, id, queued.Id);
        }

        var history = await CallAsync(ComfyUIRequestMapper.LatestHistory(MostMarksLookedAt), attempt, cancellationToken).ConfigureAwait(false);
        return Parse(history, attempt, static (reply, handle) => ComfyUIStatusMapper.FindMark(reply.Body, handle.AttemptId)) is { } marked
            ? Found(attempt, id, marked)
            : VideoFindResult.NotSupported;
    }

    /// <summary>
    /// Takes a waiting job out of the queue, or interrupts a running one. The status is read first; a running job is interrupted only by servers that can interrupt one job and no other.
    /// </summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached the server all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/> for a job that waited; <see cref="VideoCancelOutcome.Requested"/> for one that runs; <see cref="VideoCancelOutcome.TooLate"/> for one that had
    /// ended; <see cref="VideoCancelOutcome.NotSupported"/> where a running job cannot be interrupted alone; <see cref="VideoCancelOutcome.Unknown"/> when it cannot be told.
    /// </returns>
    /// <exception cref="VideoEngineException">The status could not be read; nothing was cancelled.</exception>
    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.ProviderJobId is not { } id)
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
            if (status.State == VideoJobState.Queued)
            {
                await CallAsync(ComfyUIRequestMapper.Dequeue([id]), handle, cancellationToken).ConfigureAwait(false);
                var after = await TryReadStatusAsync(handle, id, cancellationToken).ConfigureAwait(false);
                return after switch
                {
                    null => VideoCancelOutcome.Cancelled,
                    { IsTerminal: true } => VideoCancelOutcome.TooLate,
                    _ => VideoCancelOutcome.Unknown,
                };
            }

            if (await IsKnownJobAsync(handle, id, cancellationToken).ConfigureAwait(false) is null)
            {
                return VideoCancelOutcome.NotSupported;
            }

            await CallAsync(ComfyUIRequestMapper.Interrupt(id), handle, cancellationToken).ConfigureAwait(false);
            return VideoCancelOutcome.Requested;
        }
        catch (VideoEngineException)
        {
            return VideoCancelOutcome.Unknown;
        }
    }

    /// <summary>Stops listening to progress. Jobs go on.</summary>
    public void Dispose() => _listener?.Dispose();

    internal override ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        MediaReplacement.ReplaceAsync(request, static _ => true, async (image, _) =>
        {
            var reply = await context.SendAsync(ComfyUIRequestMapper.Upload(image, context.AttemptId), cancellationToken).ConfigureAwait(false);
            return VideoMedia.FromProviderFile(ComfyUIProvider.Name, context.Read(reply, static reply => ComfyUIStatusMapper.ReadUpload(reply.Body.Span)));
        });

    internal override WireCall MapSubmit(SubmitInput input) => ComfyUIRequestMapper.Submit(input, _workflows, _framesPerSecond);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(ComfyUIStatusMapper.ReadPromptId(reply.Body.Span), null)
        : new SubmitReply(null, ReadErrorCode(reply));

    internal override WireCall MapStatus(VideoJobHandle handle) => ComfyUIRequestMapper.History(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) =>
        ComfyUIStatusMapper.Map(reply.Body, handle.ProviderJobId!) ?? throw NotShown(handle);

    internal override async ValueTask<VideoJobStatus> ReadStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken) =>
        await TryReadStatusAsync(handle, handle.ProviderJobId!, cancellationToken).ConfigureAwait(false) ?? throw NotShown(handle);

    internal override WireCall? MapContent(VideoJobHandle handle, VideoOutput output) => output.Id is { Length: > 0 } id ? ComfyUIRequestMapper.View(id) : null;

    internal override string? ReadErrorCode(ProviderReply reply) => ComfyUIErrorMapper.ReadCode(reply.Body);

    internal override void Authorize(HttpRequestMessage message, string token)
    {
        if (token.Length > 0)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    private static VideoFindResult Found(VideoJobHandle attempt, string externalId, string id) => VideoFindResult.Found(attempt with { ProviderJobId = id, ExternalId = externalId });

    /// <summary>What follows an unknown outcome: the job if the server has it; once more if the server shows that it has not; else the unknown outcome stands.</summary>
    private async Task<VideoJobHandle> FindOrSendAgainAsync(
        VideoRequest request, VideoSubmitOptions attempt, SubmitOutcomeUnknownException unknown, CancellationToken cancellationToken)
    {
        var found = await TryFindAsync(unknown.Handle!, cancellationToken).ConfigureAwait(false);
        if (found is not { Outcome: VideoFindOutcome.NotFound })
        {
            return found?.Handle ?? throw unknown;
        }

        try
        {
            var accepted = await base.SubmitAsync(request, attempt, cancellationToken).ConfigureAwait(false);
            await RemoveSurplusAsync(accepted, cancellationToken).ConfigureAwait(false);
            return accepted;
        }
        catch (SubmitOutcomeUnknownException again)
        {
            if ((await TryFindAsync(again.Handle!, cancellationToken).ConfigureAwait(false))?.Handle is { } late)
            {
                return late;
            }

            throw;
        }
        catch (VideoSubmitRejectedException)
        {
            // This proves that the second send queued nothing; the first may still be on its way.
            throw unknown;
        }
        catch (VideoCanceledException cancelled) when (cancelled.Handle is null)
        {
            throw new VideoCanceledException(cancelled.Message + " But an earlier send of this submit had no answer; watch the handle.", unknown.Handle, cancellationToken, cancelled);
        }
    }

    private async Task<VideoFindResult?> TryFindAsync(VideoJobHandle attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is VideoEngineException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>If the first send arrived after all, while the second was under way, one of the two waits: take it out. Nobody else knows the job yet, so nobody else does this.</summary>
    private async Task RemoveSurplusAsync(VideoJobHandle accepted, CancellationToken cancellationToken)
    {
        try
        {
            var queue = await ReadQueueAsync(accepted, cancellationToken).ConfigureAwait(false);
            var waiting = queue.Pending.Count(entry => entry.Id == accepted.ProviderJobId);
            var surplus = queue.Running.Any(entry => entry.Id == accepted.ProviderJobId) ? waiting : waiting - 1;
            if (surplus > 0)
            {
                await CallAsync(ComfyUIRequestMapper.Dequeue([.. Enumerable.Repeat(accepted.ProviderJobId!, surplus)]), accepted, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is VideoEngineException or OperationCanceledException)
        {
            // The job is accepted; that it may wait twice is no reason to lose it.
        }
    }

    private async Task<VideoJobStatus?> TryReadStatusAsync(VideoJobHandle handle, string id, CancellationToken cancellationToken)
    {
        var queue = await ReadQueueAsync(handle, cancellationToken).ConfigureAwait(false);
        if (ComfyUIStatusMapper.Map(queue, id) is { } active)
        {
            var running = queue.Running.FirstOrDefault(entry => entry.Id == id);
            return running is null ? active : active with { Progress = ReadProgress(handle, running) };
        }

        var history = await CallAsync(ComfyUIRequestMapper.History(id), handle, cancellationToken).ConfigureAwait(false);
        var ended = Parse(history, handle, (reply, _) => ComfyUIStatusMapper.Map(reply.Body, id));
        if (ended is not null)
        {
            _listener?.Forget(id);
        }

        return ended;
    }

    private double? ReadProgress(VideoJobHandle handle, ComfyUIQueueEntry running) =>
        _listener?.Read(running.Id, running.Samplers, token => ConnectAsync(ComfyUIRequestMapper.Events(handle.ExternalId ?? running.Id), handle, token));

    private async Task<ComfyUIQueue> ReadQueueAsync(VideoJobHandle handle, CancellationToken cancellationToken) =>
        Parse(await CallAsync(ComfyUIRequestMapper.Queue(), handle, cancellationToken).ConfigureAwait(false), handle, static (reply, _) => ComfyUIQueue.Read(reply.Body));

    /// <summary>Asks for a job in queue and history at once; null when the server does not know that call, as old ones do not.</summary>
    private async Task<bool?> IsKnownJobAsync(VideoJobHandle handle, string id, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(ComfyUIRequestMapper.Job(id), handle, static reply => reply.IsSuccess || reply.Status is 404 or 405, cancellationToken).ConfigureAwait(false);
        return reply.IsSuccess ? true
            : TryReadCode(reply) == ComfyUIErrorMapper.NoSuchJob ? false
            : null;
    }

    private VideoEngineException NotShown(VideoJobHandle handle) => new(
        $"{Id}: the server shows no such job. It was taken out of the queue, the history was cleared, or the server was restarted and has lost it.")
    {
        EngineId = Id,
        Kind = VideoErrorKind.NotFound,
        Handle = handle,
    };
}
