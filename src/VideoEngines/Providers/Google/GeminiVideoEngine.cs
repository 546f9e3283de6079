using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Providers.Google;

/// <summary>Veo at the Gemini API, any model of it. Google has retired them all there; the successor is the same model at Vertex. Per request: <see cref="GeminiVideoOptions"/>.</summary>
/// <remarks>
/// <para>Thread-safe. A submit costs money and is sent once: there is no idempotency key and no list of operations (GENAI), so a lost answer stays unknown. Use it with the emulator, with a gateway
/// that speaks this wire, or to read stored handles.</para>
/// <para>Images go in as bytes only. A video to extend is an output of this API: <c>VideoMedia.FromProviderFile("gemini", output.Id)</c>. Outputs are files that only the key opens, so they have no
/// <see cref="VideoOutput.Uri"/>; <see cref="OpenContentAsync"/> downloads them, with the key in a header and from the configured origin only. How long they live is not documented.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed.</para>
/// </remarks>
public sealed class GeminiVideoEngine : HttpVideoEngine
{
    private readonly TimeProvider _timeProvider;

    /// <summary>Initializes the engine.</summary>
    /// <param name="engineId">The model, e.g. <see cref="VideoEngineIds.GoogleVeo31OnGemini"/>.</param>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or the engine is not one at the Gemini API.</exception>
    public GeminiVideoEngine(VideoEngineId engineId, GeminiOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(Checked(engineId), options, GeminiProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GeminiVideoEngine(EngineContext context)
        : base(context) => _timeProvider = context.TimeProvider;

    internal override SubmitProofTable Proofs => VeoErrorMapper.Proofs;

    /// <summary>Opens an output. It costs nothing.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="output">An output of its status.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The content; dispose it.</returns>
    /// <exception cref="VideoDownloadException">The output is not there any more, or is no video.</exception>
    public override Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(output);
        return output is not { IsInline: true, Id: null } || handle.ProviderJobId is null ? base.OpenContentAsync(handle, output, cancellationToken) : InlineVideoReader.OpenAsync(
            new InlineVideo
            {
                OpenAsync = token => OpenAsync(GeminiRequestMapper.MapFetch(handle), handle, token),
                Path = ["response", "generateVideoResponse", "generatedSamples", output.Index, "video", "encodedVideo"],
                MaxBytes = ExpectedSize.MostBytes(handle),
                Handle = handle,
                TimeProvider = _timeProvider,
            },
            cancellationToken);
    }

    internal override WireCall MapSubmit(SubmitInput input) => GeminiRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(VeoStatusMapper.ReadName(reply.Body.Span), null)
        : VeoErrorMapper.ReadSubmitError(reply.Body.Span);

    internal override WireCall MapStatus(VideoJobHandle handle) => GeminiRequestMapper.MapStatus(handle);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => VeoStatusMapper.MapGemini(reply.Body.Span, handle.ExpectedCount);

    internal override WireCall? MapContent(VideoJobHandle handle, VideoOutput output) => GeminiFiles.FindId(output.Id) is { } id ? WireCall.Get(GeminiFiles.DownloadPath(id)) : null;

    internal override string? ReadErrorCode(ProviderReply reply) => VeoErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Add(GeminiProvider.KeyHeader, token);

    private static VideoEngineId Checked(VideoEngineId engineId) => engineId.Host == GeminiProvider.Name
        ? engineId
        : throw new ArgumentException($"'{engineId}' is no engine at the Gemini API; take one that ends with @{GeminiProvider.Name}.", nameof(engineId));
}
