using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Sglang;

namespace VideoEngines.Tests.Conformance;

/// <summary>An SGLang Diffusion server: a cancel of its own, failures without codes.</summary>
internal sealed class SglangWire : ConformanceWire
{
    private const string Video = "0123456789abcdef";

    private static readonly Uri Address = new("http://gpu.example:30000/v1");

    public override VideoEngineId EngineId => VideoEngineIds.AlibabaWan22OnSglang;

    public override string JobId => Video;

    public override VideoCost Cost => VideoCost.Usd(0.5m);

    public override VideoCost OtherCost => Cost;

    public override bool TellsCost => false;

    // A failed job has a text only.
    public override VideoErrorKind ModerationKind => VideoErrorKind.Unknown;

    public override string? Overlay => SelfHostedPrice.Overlay(EngineId);

    public override WireReply Accepted => Said("queued");

    public override WireReply Rejected => new(400, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""");

    public override WireReply RateLimited => new WireReply(429, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => new(503, $$"""{"detail":"not with {{Prompt}} and {{Key}}"}""");

    public override WireReply? ModeratedAtSubmit => null;

    public override WireReply? ModeratedInput => Status(StatusStep.Moderated);

    public override WireReply? Cancelled => Said("cancelled");

    public override string? SeedMember => "seed";

    public override string ClientName => "VideoEngines.sglang";

    public override bool HasFind => false;

    public override bool IsSubmit(HttpRequestMessage request) => request.Method == HttpMethod.Post && !IsCancel(request);

    public override bool IsCancel(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/cancel", StringComparison.Ordinal);

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("queued"),
        StatusStep.Running => Said("in_progress"),
        StatusStep.Unlisted => Said("polishing"),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Said("completed"),
        StatusStep.Moderated or StatusStep.Failed => Said("failed", $$"""{"message":"could not render {{Prompt}}"}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => new SglangVideoEngine(EngineId, new SglangOptions { BaseAddress = Address, ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddSglang(static sglang => (sglang.BaseAddress, sglang.ApiKey) = (Address, Key));

    private static WireReply Said(string status, string error = "null") => WireReply.Ok(
        $$"""{"id":"{{Video}}","object":"video","model":"Wan-AI/Wan2.2-T2V-A14B-Diffusers","status":"{{status}}","progress":0,"created_at":1790000000,"size":"1280x720","seconds":"5","url":null,"file_path":null,"num_outputs":null,"error":{{error}}}""");
}
