using System.Text;
using VideoEngines.Http;

namespace VideoEngines.Core.Tests.Engines;

/// <summary>An engine with a step before the submit.</summary>
internal sealed class StepEngine(EngineContext context, Func<PrepareContext, CancellationToken, ValueTask> step) : HttpVideoEngine(context)
{
    public static readonly VideoCost Fee = new(0.05m, "acme-unit");

    public static WireCall PaidStep => new(HttpMethod.Post, "v1/faces", Encoding.UTF8.GetBytes("{}"));

    internal override SubmitProofTable Proofs { get; } = new();

    internal override async ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken)
    {
        await step(context, cancellationToken);
        return request with { Prompt = "prepared" };
    }

    internal override WireCall MapSubmit(SubmitInput input) => new(HttpMethod.Post, "v1/videos", Encoding.UTF8.GetBytes($"{{\"prompt\":\"{input.Prompt}\"}}"));

    internal override SubmitReply ReadSubmit(ProviderReply reply) => new(reply.IsSuccess ? "job-1" : null, null);

    internal override WireCall MapStatus(VideoJobHandle handle) => WireCall.Get("v1/videos/1");

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => new() { State = VideoJobState.Running };

    internal override string? ReadErrorCode(ProviderReply reply) => null;

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Add("X-Key", token);
}
