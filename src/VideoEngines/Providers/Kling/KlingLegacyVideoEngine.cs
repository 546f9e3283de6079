using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.Kling;

/// <summary>Speaks the first generation of Kling's API: the path names what is made, the body the model, and tasks are read one by one.</summary>
/// <remarks>
/// Thread-safe. Only <see cref="IVideoEngine.SubmitAsync"/> costs money; Kling does not charge or limit queries. The credential is an API key, or a token that an access key and a secret key sign.
/// The attempt id goes along as the external task id, by which a job whose submit had no answer is found again. Kling documents no way to cancel a task.
/// </remarks>
public abstract class KlingLegacyVideoEngine : HttpVideoEngine
{
    // What a read of a task that is not there answers (K-SNAP, two probes).
    private const string UnknownTask = "1201";

    private readonly ProviderOptions _options;

    private protected KlingLegacyVideoEngine(EngineContext context)
        : base(context) => _options = context.Options;

    internal override SubmitProofTable Proofs => KlingErrorMapper.Proofs;

    private bool IsLipSync => KlingLegacyRequestMapper.IsLipSync(Facts.WireModel);

    private VideoCost? Fee => IsLipSync ? KlingLipSyncMapper.Fee : null;

    /// <summary>Looks a job up by the external task id that its submit sent along. Not found is no proof of absence: Kling may show a task with a delay.</summary>
    /// <param name="attempt">The handle of the attempt.</param>
    /// <param name="cancellationToken">Cancels the look-up only.</param>
    /// <returns>The completed handle, not found, or not supported: lip syncs can only be looked up with an API key.</returns>
    /// <exception cref="VideoEngineException">The look-up failed. This says nothing about the job.</exception>
    public override async Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var externalId = attempt.ExternalId ?? attempt.AttemptId;
        if (IsLipSync && KlingAccounts.SignsTokens(_options, attempt.Credential))
        {
            return VideoFindResult.NotSupported;
        }

        var id = IsLipSync ? await FindInListAsync(attempt, externalId, cancellationToken).ConfigureAwait(false) : await FindByPathAsync(attempt, externalId, cancellationToken).ConfigureAwait(false);
        return id is null ? VideoFindResult.NotFound : VideoFindResult.Found(attempt with { ProviderJobId = id, ExternalId = externalId });
    }

    internal override async ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken)
    {
        if (!IsLipSync)
        {
            return request;
        }

        var reply = await context.PayAsync(KlingLipSyncMapper.Identify(request, Id, Facts.WireModel, context.AttemptId), KlingLipSyncMapper.Fee, cancellationToken).ConfigureAwait(false);
        var faces = context.Read(reply, static answer => KlingLipSyncMapper.ReadFaces(answer.Body.Span));
        return request with { SourceVideo = KlingLipSyncMapper.Choose(faces, request, Id, Facts.WireModel).ToMedia(request.SourceVideo?.Facts) };
    }

    internal override WireCall MapSubmit(SubmitInput input) => KlingLegacyRequestMapper.Submit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => KlingLegacyStatusMapper.ReadSubmit(reply);

    internal override WireCall MapStatus(VideoJobHandle handle) => KlingLegacyRequestMapper.Read(Facts.WireModel, handle.Operation, handle.ProviderJobId!);

    // A task that is not there is an error answer, and says no more about the job than an empty list does in the new design.
    internal override bool TellsStatus(ProviderReply reply) => reply.IsSuccess || IsNotThere(reply);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) =>
        KlingLegacyStatusMapper.ReadTask(reply) is { } task && task.TaskId == handle.ProviderJobId ? KlingLegacyStatusMapper.Map(task, Fee)
        : TryReadCode(reply) is null || IsNotThere(reply) ? throw KlingErrorMapper.NotShown(Id, handle)
        : throw ToException(reply, handle);

    internal override string? ReadErrorCode(ProviderReply reply) => KlingErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private async Task<string?> FindByPathAsync(VideoJobHandle attempt, string externalId, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(KlingLegacyRequestMapper.Read(Facts.WireModel, attempt.Operation, externalId), attempt, TellsStatus, cancellationToken).ConfigureAwait(false);
        if (IsNotThere(reply))
        {
            return null;
        }

        var task = Parse(reply, attempt, static (answer, _) => KlingLegacyStatusMapper.ReadTask(answer)) ?? throw ToException(reply, attempt);
        return task.TaskInfo?.ExternalTaskId == externalId ? task.TaskId : null;
    }

    // The page on lip sync names no way to read by an external id. The list of the new design has shown tasks of this generation (K-SNAP, one probe), but takes API keys only.
    private async Task<string?> FindInListAsync(VideoJobHandle attempt, string externalId, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(KlingRequestMapper.Find(externalId), attempt, cancellationToken).ConfigureAwait(false);
        var tasks = Parse(reply, attempt, static (answer, _) => KlingStatusMapper.ReadTasks(answer.Body.Span)) ?? throw ToException(reply, attempt);
        return KlingStatusMapper.FindId(tasks, externalId);
    }

    private bool IsNotThere(ProviderReply reply) => reply.Status == 400 && TryReadCode(reply) == UnknownTask;
}
