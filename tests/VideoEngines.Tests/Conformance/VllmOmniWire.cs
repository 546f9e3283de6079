using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.VllmOmni;

namespace VideoEngines.Tests.Conformance;

/// <summary>A vLLM-Omni server: a failed job is read with an HTTP error, and nothing has a price but by an overlay.</summary>
internal sealed class VllmOmniWire : ConformanceWire
{
    private const string Video = "video_gen_0123456789abcdef";

    private static readonly Uri Address = new("http://gpu.example:8091/v1");

    public override VideoEngineId EngineId => VideoEngineIds.AlibabaWan22OnVllmOmni;

    public override string JobId => Video;

    public override VideoCost Cost => VideoCost.Usd(0.5m);

    public override VideoCost OtherCost => Cost;

    public override bool TellsCost => false;

    public override string? Overlay => SelfHostedPrice.Overlay(EngineId);

    public override WireReply Accepted => Said("queued");

    public override WireReply Rejected => new(400, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""");

    public override WireReply RateLimited => new WireReply(429, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => new(503, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""");

    public override WireReply? ModeratedAtSubmit => null;

    public override WireReply? ModeratedInput => Failed(400, "400", "Blocked by a guardrail.");

    public override WireReply? Cancelled => WireReply.Ok($$"""{"id":"{{Video}}","deleted":true,"object":"video.deleted"}""");

    public override string? SeedMember => "seed";

    public override string ClientName => "VideoEngines.vllm-omni";

    public override bool HasFind => false;

    public override long? ReadSeed(string body) => FormText.Read(body, "seed") is { } text ? long.Parse(text) : null;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("queued"),
        StatusStep.Running => Said("in_progress"),
        StatusStep.Unlisted => Said("polishing"),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Said("completed"),
        StatusStep.Moderated => Failed(400, "400", "Blocked by a guardrail."),
        StatusStep.Failed => Failed(500, "\"EngineGenerateError\"", $"could not render {Prompt}"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => new VllmOmniVideoEngine(EngineId, new VllmOmniOptions { BaseAddress = Address, ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddVllmOmni(static vllm => (vllm.BaseAddress, vllm.ApiKey) = (Address, Key));

    private static WireReply Failed(int status, string code, string message) => Said("failed", $$"""{"code":{{code}},"message":"{{message}}"}""") with { Status = status };

    private static WireReply Said(string status, string error = "null") => WireReply.Ok(
        $$"""{"id":"{{Video}}","object":"video","model":"Wan-AI/Wan2.2-T2V-A14B-Diffusers","prompt":"{{Prompt}}","status":"{{status}}","size":"832x480","progress":0,"seconds":"4","created_at":1790000000,"error":{{error}}}""");
}
