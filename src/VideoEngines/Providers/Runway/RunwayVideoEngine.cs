using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.Runway;

/// <summary>The wire dialect of Runway's own API, version 2024-11-06; a typed engine such as <see cref="RunwayGen45Engine"/> fixes the model, <see cref="RunwayHostedEngine"/> takes the id of a model that Runway hosts.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs Runway credits and is sent once: Runway has no idempotency key and no list of tasks (RW420), so a lost answer stays unknown and
/// <see cref="IVideoEngine.FindAsync"/> answers <see cref="VideoFindOutcome.NotSupported"/>. All other members are free.</para>
/// <para>Refusals of content are failures of the job, not of the submit, and can be charged: <see cref="VideoJobStatus.Cost"/> is what Runway says it took, in <c>runway-credit</c>; 0 means
/// refunded (RW420). Outputs are MP4 and their addresses live at least 24 hours; reading the job again gives new ones (RWN tasks.ts).</para>
/// </remarks>
public abstract class RunwayVideoEngine : HttpVideoEngine
{
    private readonly TimeSpan? _pollAfter;

    private protected RunwayVideoEngine(EngineContext context)
        : base(context) => _pollAfter = context.Options.PollInterval is null ? RunwayProvider.LeastPollInterval : null;

    internal override SubmitProofTable Proofs => RunwayErrorMapper.Proofs;

    /// <summary>
    /// Cancels a job that has not ended. Runway has one call for cancelling a task and for deleting a finished one, so the status is read first and the call is sent only to a job that was
    /// not finished a moment ago, and only once.
    /// </summary>
    /// <remarks>
    /// A race remains that no client can close: a job that ends between the read and the call is deleted with its render and stays paid. Cancel only what you no longer want.
    /// A task that was deleted cannot be read again (RWN), so a repeated cancel may throw with <see cref="VideoErrorKind.NotFound"/>. What a cancelled job costs is Runway's decision.
    /// </remarks>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached Runway all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.TooLate"/> for a job that had ended, which is not touched; <see cref="VideoCancelOutcome.Unknown"/> when the call
    /// had no usable answer, or when the handle has no provider job id.
    /// </returns>
    /// <exception cref="VideoEngineException">The status could not be read; nothing was cancelled.</exception>
    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.ProviderJobId is not { } taskId)
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
            var reply = await CallAsync(RunwayRequestMapper.MapCancel(taskId), handle, cancellationToken).ConfigureAwait(false);
            return reply.Status == 204 ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.Unknown;
        }
        catch (VideoEngineException exception)
        {
            // The task was there a moment ago: that it is gone now is what was asked for.
            return exception.Kind == VideoErrorKind.NotFound ? VideoCancelOutcome.Cancelled : VideoCancelOutcome.Unknown;
        }
    }

    /// <summary>Uploads inputs whose bytes are too many for a data URI. Free of charge, and repeatable: an upload that nobody uses is gone after 24 hours.</summary>
    internal override ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        MediaReplacement.ReplaceAsync(request, RunwayMediaMapper.NeedsUpload, async (media, number) =>
        {
            var fileName = RunwayUploads.NameFile(number, media.ContentType);
            var reply = await context.SendAsync(RunwayUploads.MapCreate(fileName), cancellationToken).ConfigureAwait(false);
            var upload = context.Read(reply, static answer => RunwayUploads.Read(answer.Body.Span));
            await context.UploadAsync(HttpMethod.Post, new Uri(upload.UploadUrl), () => RunwayUploads.MakeForm(upload, media, fileName), cancellationToken).ConfigureAwait(false);
            return VideoMedia.FromProviderFile(RunwayProvider.Name, upload.RunwayUri);
        });

    internal override WireCall MapSubmit(SubmitInput input) => RunwayRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(RunwayStatusMapper.ReadTaskId(reply.Body.Span), null)
        : new SubmitReply(null, ReadErrorCode(reply));

    internal override WireCall MapStatus(VideoJobHandle handle) => RunwayRequestMapper.MapStatus(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => RunwayStatusMapper.Map(reply.Body.Span, Now, _pollAfter);

    internal override string? ReadErrorCode(ProviderReply reply) => RunwayErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token)
    {
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.Add(RunwayProvider.VersionHeader, RunwayProvider.Version);
    }
}
