using System.Net.Http.Headers;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Providers.Google;

/// <summary>The wire dialect of Vertex (Gemini Enterprise Agent Platform) for Veo; a typed engine such as <see cref="GoogleVeo31Engine"/> fixes the model. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs money and is sent once: Google has no idempotency key and no list of operations (GENAI), so a lost answer stays unknown and <see cref="IVideoEngine.FindAsync"/>
/// answers <see cref="VideoFindOutcome.NotSupported"/>; a cancel is not documented either. All other members are free.</para>
/// <para>Images and videos go in as bytes, or as files in Cloud Storage: <c>VideoMedia.FromProviderFile("vertex", "gs://bucket/frame.png")</c>. Web addresses are not taken.</para>
/// <para>Videos come inside the answer (<see cref="VideoOutput.IsInline"/>), and <see cref="OpenContentAsync"/> reads them out of it in constant memory; with <see cref="VertexVideoOptions.StorageUri"/>
/// they lie in your bucket and you read them with your own storage client. What Google's filter keeps back is counted in <see cref="VideoJobStatus.Filtered"/>, with the support code in
/// <see cref="VideoJobStatus.ProviderCode"/>; when it keeps back all, the job has failed with <see cref="VideoErrorKind.ContentRefused"/> and is not charged.</para>
/// </remarks>
public abstract class VertexVideoEngine : HttpVideoEngine
{
    private readonly TimeProvider _timeProvider;

    private protected VertexVideoEngine(EngineContext context)
        : base(context) => _timeProvider = context.TimeProvider;

    internal override SubmitProofTable Proofs => VeoErrorMapper.Proofs;

    /// <summary>Opens an output. One that came inside the answer is read out of it again, from a fresh read of the job; that costs nothing.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="output">An output of its status.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The content; dispose it. The length of a video inside an answer is not known in advance.</returns>
    /// <exception cref="VideoDownloadException">The output lies in your own bucket, is not there any more, or is no video.</exception>
    public override Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(output);
        if (output.Uri is { Scheme: "gs" })
        {
            throw new VideoDownloadException(
                $"{Id} wrote the video into your bucket in Cloud Storage (VertexVideoOptions.StorageUri). Read the output's Uri with your own storage client: the token goes to no other host than the engine's.")
            {
                EngineId = Id,
                Handle = handle,
                Kind = VideoErrorKind.Configuration,
            };
        }

        return !output.IsInline || handle.ProviderJobId is null ? base.OpenContentAsync(handle, output, cancellationToken) : InlineVideoReader.OpenAsync(
            new InlineVideo
            {
                OpenAsync = token => OpenAsync(VertexRequestMapper.MapFetch(handle), handle, token),
                Path = ["response", "videos", output.Index, "bytesBase64Encoded"],
                MaxBytes = ExpectedSize.MostBytes(handle),
                Handle = handle,
                TimeProvider = _timeProvider,
            },
            cancellationToken);
    }

    internal override WireCall MapSubmit(SubmitInput input) => VertexRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(VeoStatusMapper.ReadName(reply.Body.Span), null)
        : VeoErrorMapper.ReadSubmitError(reply.Body.Span);

    internal override WireCall MapStatus(VideoJobHandle handle) => VertexRequestMapper.MapStatus(handle);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => VeoStatusMapper.MapVertex(reply.Body.Span, handle.ExpectedCount);

    internal override string? ReadErrorCode(ProviderReply reply) => VeoErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}
