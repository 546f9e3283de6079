using System.Net.Http.Headers;
using VideoEngines.Http;

namespace VideoEngines.Providers.OpenAI;

/// <summary>The wire dialect of OpenAI's Videos API; a typed engine such as <see cref="OpenAISora2Engine"/> fixes the model, and servers for own GPUs speak variants of it.</summary>
/// <remarks>
/// <para>Thread-safe. A submit is paid and sent once: the API has no idempotency key, and its list of jobs shows nothing of the client's by which a lost one could be told (OAPI), so a lost
/// answer stays unknown and <see cref="IVideoEngine.FindAsync"/> answers <see cref="VideoFindOutcome.NotSupported"/>. There is no cancel (OAPI). All other members are free.</para>
/// <para>Outputs are MP4 that the API serves to the key, so they have no address: open them with <see cref="IVideoEngine.OpenContentAsync"/>. They last until
/// <see cref="VideoOutput.ExpiresAt"/>.</para>
/// </remarks>
public abstract class OpenAIVideoEngine : HttpVideoEngine
{
    private readonly bool _heedsPace;

    private protected OpenAIVideoEngine(EngineContext context)
        : base(context) => _heedsPace = context.Options.PollInterval is null;

    internal override SubmitProofTable Proofs => OpenAIErrorMapper.Proofs;

    internal override WireCall MapSubmit(SubmitInput input) => OpenAIRequestMapper.MapSubmit(input);

    internal override SubmitReply ReadSubmit(ProviderReply reply) => reply.IsSuccess
        ? new SubmitReply(OpenAIStatusMapper.ReadId(reply.Body.Span), null)
        : new SubmitReply(null, OpenAIErrorMapper.ReadCode(reply.Body.Span), OpenAIErrorMapper.ReadShape(reply.Body.Span));

    internal override WireCall MapStatus(VideoJobHandle handle) => OpenAIRequestMapper.MapStatus(handle.ProviderJobId!);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) =>
        OpenAIStatusMapper.Map(OpenAIStatusMapper.Read(reply.Body.Span), OpenAIErrorMapper.FailureKind, _heedsPace ? reply.PollAfter : null);

    internal override WireCall? MapContent(VideoJobHandle handle, VideoOutput output) => OpenAIRequestMapper.MapContent(handle.ProviderJobId!);

    internal override string? ReadErrorCode(ProviderReply reply) => OpenAIErrorMapper.ReadCode(reply.Body.Span);

    internal override void Authorize(HttpRequestMessage message, string token)
    {
        if (token.Length > 0)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }
}
