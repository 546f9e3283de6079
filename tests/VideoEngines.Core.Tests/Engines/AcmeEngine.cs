using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using VideoEngines.Http;

namespace VideoEngines.Core.Tests.Engines;

/// <summary>The smallest engine over HTTP: a job is <c>{"id": ...}</c>, a status <c>{"state": ...}</c>, an error <c>{"code": ...}</c>.</summary>
internal sealed class AcmeEngine : HttpVideoEngine
{
    public static readonly ProviderDescriptor Provider = new(
        "acme", new Uri("https://api.acme.example"), "ACME_API_KEY", new VideoPollingOptions { FirstDelay = TimeSpan.FromSeconds(3) })
    {
        RegionAddress = static region => region is "eu" or "us" ? new Uri($"https://{region}.acme.example") : null,
    };

    public AcmeEngine(EngineContext context)
        : base(context)
    {
    }

    internal override SubmitProofTable Proofs { get; } = new();

    internal override WireCall MapSubmit(SubmitInput input) =>
        new WireCall(HttpMethod.Post, "v1/videos", Encoding.UTF8.GetBytes($$"""{"prompt":"{{input.Prompt}}"}""")) with { ExternalId = input.AttemptId };

    internal override SubmitReply ReadSubmit(ProviderReply reply) => new(Read(reply, "id"), Read(reply, "code"));

    internal override WireCall MapStatus(VideoJobHandle handle) => WireCall.Get("v1/videos/" + handle.ProviderJobId);

    internal override VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle) => new()
    {
        State = Read(reply, "state") == "done" ? VideoJobState.Succeeded : VideoJobState.Running,
        RawStatus = Read(reply, "state"),
        IsRawStatusListed = Read(reply, "state") is "done" or "busy",
    };

    internal override string? ReadErrorCode(ProviderReply reply) => Read(reply, "code");

    internal override void Authorize(HttpRequestMessage message, string token) => message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

    private static string? Read(ProviderReply reply, string member)
    {
        using var document = JsonDocument.Parse(reply.Body);
        return document.RootElement.TryGetProperty(member, out var value) ? value.GetString() : null;
    }
}
