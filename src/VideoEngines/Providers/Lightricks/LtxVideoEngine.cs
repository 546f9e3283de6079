using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.Lightricks;

/// <summary>The wire dialect of Lightricks' LTX API, its asynchronous version 2; a typed engine such as <see cref="LightricksLtx23ProEngine"/> fixes the model.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs money and is sent once: there is no idempotency key and no list of jobs (LTX-OAS), so a lost answer stays unknown and <see cref="IVideoEngine.FindAsync"/>
/// answers <see cref="VideoFindOutcome.NotSupported"/>, as <see cref="IVideoEngine.CancelAsync"/> does. All other members are free.</para>
/// <para>What a job cost is never told; the quote is what is charged. Status and outputs are kept 24 hours after the end, often less: download soon.</para>
/// </remarks>
public abstract class LtxVideoEngine : HttpVideoEngine
{
    private protected LtxVideoEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs => LtxErrorMapper.Proofs;

    internal override DialectFields Fields { get; } = DialectFields.Plain with { HasCamera = true };

    /// <summary>Uploads inputs whose bytes are too many for a data URI. Free of charge, and repeatable: an upload that nobody uses is gone after 24 hours.</summary>
    internal override ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        MediaReplacement.ReplaceAsync(request, LtxMediaMapper.NeedsUpload, async (media, _) =>
        {
            var reply = await context.SendAsync(LtxUploads.MapCreate(), cancellationToken).ConfigureAwait(false);
            var upload = context.Read(reply, static answer => LtxUploads.Read(answer.Body.Span));
            await context.UploadAsync(HttpMethod.Put, new Uri(upload.UploadUrl), () => LtxUploads.MakeContent(upload, media), cancellationToken).ConfigureAwait(false);
            return VideoMedia.FromProviderFile(LightricksProvider.Name, upload.StorageUri);
        });

    internal override WireCall MapSubmit(SubmitInput input) => LtxRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(LtxStatusMapper.ReadJobId(reply.Body.Span), null)
        : new SubmitReply(null, ReadErrorCode(reply));

    internal override WireCall MapStatus(VideoJobHandle handle) => LtxRequestMapper.MapStatus(handle.ProviderJobId!, handle.Operation);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => LtxStatusMapper.Map(reply.Body.Span);

    internal override string? ReadErrorCode(ProviderReply reply) => LtxErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
