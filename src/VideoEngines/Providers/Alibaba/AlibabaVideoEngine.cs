using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.Alibaba;

/// <summary>The wire dialect of Alibaba's Wan models on DashScope, the API of Model Studio; a typed engine such as <see cref="AlibabaWan26Engine"/> fixes the model.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs money and is sent once: DashScope has no idempotency key, and its list of tasks carries no id of the client's (ALI-SDK), so a lost answer stays unknown and
/// <see cref="IVideoEngine.FindAsync"/> answers <see cref="VideoFindOutcome.NotSupported"/>. Status reads are free, up to 20 per second and account (ALI-DOC).</para>
/// <para>Tasks and outputs are kept for 24 hours. After that, and for tasks of other accounts or regions, the status reads UNKNOWN: that is never taken for a failure. Keys are bound to a region:
/// read a job with the account that submitted it, as the handle says.</para>
/// <para>Bytes of sounds, videos and, where the model takes addresses only, images are uploaded before the submit as temporary files, which are free, last 48 hours and are documented for Beijing
/// (ALI-UPLOAD). Failed tasks are not charged (ALI-APIYI). <see cref="VideoJobStatus.Cost"/> is what the usage of the task says, in seconds by class, where that decides the price.</para>
/// </remarks>
public abstract class AlibabaVideoEngine : HttpVideoEngine
{
    private protected AlibabaVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => AlibabaErrorMapper.Proofs;

    /// <summary>Cancels a job that waits. DashScope cancels tasks that are PENDING and refuses all others, so a finished render cannot be harmed. The status is read first.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the calls only; the cancel may have reached DashScope all the same.</param>
    /// <returns>
    /// <see cref="VideoCancelOutcome.Cancelled"/>; <see cref="VideoCancelOutcome.TooLate"/> for a job that runs or has ended: it is not touched, and is charged if it succeeds;
    /// <see cref="VideoCancelOutcome.Unknown"/> when the call had no usable answer, or when the handle has no provider job id.
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
            _ = await CallAsync(AlibabaRequestMapper.MapCancel(taskId), handle, cancellationToken).ConfigureAwait(false);
            return VideoCancelOutcome.Cancelled;
        }
        catch (VideoEngineException exception)
        {
            return exception.ProviderCode == AlibabaErrorMapper.CancelRefused ? VideoCancelOutcome.TooLate : VideoCancelOutcome.Unknown;
        }
    }

    internal override ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        AlibabaPreparation.RunAsync(Id, Facts.WireModel, request, context, cancellationToken);

    internal override WireCall MapSubmit(SubmitInput input) => AlibabaRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => AlibabaStatusMapper.ReadSubmit(reply.Body.Span);

    internal override WireCall MapStatus(VideoJobHandle handle) => AlibabaRequestMapper.MapStatus(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => AlibabaStatusMapper.Map(reply.Body.Span, handle, Now);

    internal override string? ReadErrorCode(ProviderReply reply) => AlibabaErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
