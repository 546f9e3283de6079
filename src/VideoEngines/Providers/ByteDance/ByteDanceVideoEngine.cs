using System.Net.Http.Headers;
using VideoEngines.Http;
using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>The wire dialect of Ark, ByteDance's own API; a typed engine such as <see cref="Seedance20Engine"/> fixes the model.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs money and is sent once: Ark has no idempotency key, and nothing in its list of tasks tells whose attempt a task is (ARK-SDK), so a lost answer stays unknown
/// and <see cref="IVideoEngine.FindAsync"/> answers <see cref="VideoFindOutcome.NotSupported"/>. The attempt id goes along as <c>X-Client-Request-Id</c>, for ByteDance's support. All other
/// members are free.</para>
/// <para>Outputs live 24 hours, tasks 7 days (ARK-DOC). What a job cost follows from the tokens that Ark counts and the catalog's price of a token; in China, where prices are in another currency,
/// only <see cref="VideoUsage.Tokens"/> is told.</para>
/// </remarks>
public abstract class ByteDanceVideoEngine : HttpVideoEngine
{
    private protected ByteDanceVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => ByteDanceErrorMapper.Proofs;

    internal override DialectFields Fields { get; } = DialectFields.Plain with { HasCamera = true };

    /// <summary>Reads many statuses, up to 20 per call and account; a job that the list does not show is read by itself.</summary>
    /// <param name="handles">The handles, all of this engine.</param>
    /// <param name="cancellationToken">Cancels the reads only.</param>
    /// <returns>One status per handle, in the order of <paramref name="handles"/>.</returns>
    /// <exception cref="VideoEngineException">A status could not be read. This says nothing about the jobs.</exception>
    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus?[handles.Count];
        var accounts = Enumerable.Range(0, handles.Count).Where(i => handles[i].ProviderJobId is not null).GroupBy(i => handles[i].Credential, StringComparer.Ordinal);
        foreach (var batch in accounts.SelectMany(static account => account.Chunk(ByteDanceRequestMapper.MostIdsPerList)))
        {
            var ids = batch.Select(i => handles[i].ProviderJobId!).Distinct(StringComparer.Ordinal).ToArray();
            if (ids.Length == 1)
            {
                continue;
            }

            var reply = await CallAsync(ByteDanceRequestMapper.List(ids), handles[batch[0]], cancellationToken).ConfigureAwait(false);
            var tasks = Parse(reply, handles[batch[0]], static (reply, _) => ByteDanceStatusMapper.ReadTasks(reply.Body.Span));
            foreach (var i in batch)
            {
                statuses[i] = tasks.FirstOrDefault(task => task.Id == handles[i].ProviderJobId && task.Status is not null) is { } task ? Map(task, handles[i]) : null;
            }
        }

        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] ??= await GetStatusAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses!;
    }

    /// <summary>
    /// Takes a queued job back. Ark has one call for that and for deleting the record of a task that has ended, and cannot stop one that runs (ARK-DOC), so the status is read first, the call is
    /// sent to a queued job only and once, and the status is read again to see what came of it.
    /// </summary>
    /// <remarks>A queued job that ends between read and call would lose its record; a render takes minutes, so this is a theory. A cancelled job is not charged (COMFY-PRICE).</remarks>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached Ark all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.TooLate"/> for a job that had ended; <see cref="VideoCancelOutcome.NotSupported"/> for one that runs;
    /// <see cref="VideoCancelOutcome.Unknown"/> when it cannot be told.
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

        if (status is not { State: VideoJobState.Queued, IsRawStatusListed: true })
        {
            return VideoCancelOutcome.NotSupported;
        }

        try
        {
            await CallAsync(ByteDanceRequestMapper.Cancel(id), handle, cancellationToken).ConfigureAwait(false);
            var after = await GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
            return after switch
            {
                { State: VideoJobState.Cancelled } => VideoCancelOutcome.Cancelled,
                { IsTerminal: true } => VideoCancelOutcome.TooLate,
                _ => VideoCancelOutcome.Requested,
            };
        }
        catch (VideoEngineException)
        {
            return VideoCancelOutcome.Unknown;
        }
    }

    internal override WireCall MapSubmit(SubmitInput input) => ByteDanceRequestMapper.Submit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(ByteDanceStatusMapper.ReadTaskId(reply.Body.Span), null)
        : new SubmitReply(null, ReadErrorCode(reply));

    internal override WireCall MapStatus(VideoJobHandle handle) => ByteDanceRequestMapper.Read(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => Map(ByteDanceStatusMapper.ReadTask(reply.Body.Span), handle);

    internal override string? ReadErrorCode(ProviderReply reply) => ByteDanceErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private VideoJobStatus Map(ArkTask task, VideoJobHandle handle) => ByteDanceStatusMapper.Map(task, handle, Facts, Now);
}
