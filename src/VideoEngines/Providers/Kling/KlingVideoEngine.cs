using System.Net.Http.Headers;
using VideoEngines.Http;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Speaks Kling's API of the new design: the model is in the path, an API key is the credential, and tasks are read in batches.</summary>
/// <remarks>
/// Thread-safe. Only <see cref="IVideoEngine.SubmitAsync"/> costs money; Kling does not charge or limit queries. The attempt id goes along as the external task id, by which a job whose
/// submit had no answer is found again. Kling documents no way to cancel a task.
/// </remarks>
public abstract class KlingVideoEngine : HttpVideoEngine
{
    private protected KlingVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => KlingErrorMapper.Proofs;

    internal override DialectFields Fields { get; } = DialectFields.Plain with { HasElements = true };

    /// <summary>Reads many statuses, up to 20 per call and account. When one of the jobs is not shown by Kling, the call fails with the handle of that job.</summary>
    /// <param name="handles">The handles, all of this engine.</param>
    /// <param name="cancellationToken">Cancels the reads only.</param>
    /// <returns>One status per handle, in the order of <paramref name="handles"/>.</returns>
    /// <exception cref="VideoEngineException">A status could not be read. This says nothing about the jobs.</exception>
    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus[handles.Count];
        var accounts = Enumerable.Range(0, handles.Count).Where(i => handles[i].ProviderJobId is not null).GroupBy(i => handles[i].Credential, StringComparer.Ordinal);
        foreach (var batch in accounts.SelectMany(static account => account.Chunk(KlingRequestMapper.MostIdsPerRead)))
        {
            var tasks = await ReadTasksAsync(KlingRequestMapper.Read(batch.Select(i => handles[i].ProviderJobId!)), handles[batch[0]], cancellationToken).ConfigureAwait(false);
            foreach (var i in batch)
            {
                statuses[i] = ToStatus(tasks, handles[i]);
            }
        }

        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] ??= await GetStatusAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses;
    }

    /// <summary>Looks a job up by the external task id that its submit sent along. Not found is no proof of absence: Kling may show a task with a delay.</summary>
    /// <param name="attempt">The handle of the attempt.</param>
    /// <param name="cancellationToken">Cancels the look-up only.</param>
    /// <returns>The completed handle, or not found.</returns>
    /// <exception cref="VideoEngineException">The look-up failed. This says nothing about the job.</exception>
    public override async Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var externalId = attempt.ExternalId ?? attempt.AttemptId;
        var tasks = await ReadTasksAsync(KlingRequestMapper.Find(externalId), attempt, cancellationToken).ConfigureAwait(false);
        return KlingStatusMapper.FindId(tasks, externalId) is { } id
            ? VideoFindResult.Found(attempt with { ProviderJobId = id, ExternalId = externalId })
            : VideoFindResult.NotFound;
    }

    internal override WireCall MapSubmit(SubmitInput input) => KlingRequestMapper.Submit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => KlingStatusMapper.ReadSubmit(reply);

    internal override WireCall MapStatus(VideoJobHandle handle) => KlingRequestMapper.Read(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => ToStatus(ReadTasks(reply, handle), handle);

    internal override string? ReadErrorCode(ProviderReply reply) => KlingErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private async Task<IReadOnlyList<KlingTask>> ReadTasksAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken) =>
        Parse(await CallAsync(call, handle, cancellationToken).ConfigureAwait(false), handle, ReadTasks);

    private IReadOnlyList<KlingTask> ReadTasks(ProviderReply reply, VideoJobHandle handle) =>
        KlingStatusMapper.ReadTasks(reply.Body.Span) ?? throw ToException(reply, handle);

    private VideoJobStatus ToStatus(IReadOnlyList<KlingTask> tasks, VideoJobHandle handle) =>
        KlingStatusMapper.FindById(tasks, handle.ProviderJobId!) is { } task ? KlingStatusMapper.Map(task) : throw KlingErrorMapper.NotShown(Id, handle);
}
