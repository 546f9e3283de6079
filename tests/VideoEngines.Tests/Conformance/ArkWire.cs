using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.ByteDance;

namespace VideoEngines.Tests.Conformance;

/// <summary>Ark, with one of its models.</summary>
internal sealed class ArkWire(VideoEngineId engine, Func<ByteDanceOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create, decimal usdPerMillion) : ConformanceWire
{
    private const string Task = "cgt-20261120100000-a1b2c";

    public override VideoEngineId EngineId => engine;

    public override string JobId => Task;

    // Sound costs more at some models.
    public override VideoRequest Request => base.Request with { GenerateAudio = true, AspectRatio = VideoAspectRatio.Landscape };

    public override VideoCost Cost => VideoCost.Usd(108000 * usdPerMillion / 1_000_000);

    public override VideoCost OtherCost => VideoCost.Usd(100000 * usdPerMillion / 1_000_000);

    public override WireReply Accepted => WireReply.Ok($$"""{"id":"{{Task}}"}""");

    public override WireReply Rejected => Error(400, "InvalidParameter");

    public override WireReply RateLimited => Error(429, "ModelAccountRpmRateLimitExceeded") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500, "InternalServiceError");

    public override WireReply? ModeratedAtSubmit => Error(400, "InputTextSensitiveContentDetected");

    public override WireReply? ModeratedInput => null;

    // A running task cannot be stopped.
    public override WireReply? Cancelled => null;

    public override string? SeedMember => "seed";

    public override string ClientName => "VideoEngines.ark";

    public override bool HasFind => false;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("queued"),
        StatusStep.Running => Said("running"),
        StatusStep.Unlisted => Said("polishing"),
        StatusStep.Succeeded => Succeeded(108000),
        StatusStep.SucceededAtOtherCost => Succeeded(100000),
        StatusStep.Moderated => Failed("OutputVideoSensitiveContentDetected"),
        StatusStep.Failed => Failed("InternalServiceError"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new ByteDanceOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddByteDance(static ark => ark.ApiKey = Key);

    private static WireReply Error(int status, string code) => new(status, $$"""{"error":{"code":"{{code}}","message":"not with {{Prompt}} and {{Key}}","param":"","type":"BadRequest"} }""");

    private static WireReply Failed(string code) => Said("failed", $$""","error":{"code":"{{code}}","message":"could not render {{Prompt}}"}""");

    private static WireReply Succeeded(int tokens) => Said(
        "succeeded", $$$""","content":{"video_url":"https://cdn.example/v.mp4"},"usage":{"completion_tokens":{{{tokens}}},"total_tokens":{{{tokens}}} },"duration":5,"resolution":"720p","ratio":"16:9","generate_audio":true""");

    private static WireReply Said(string status, string members = "") => WireReply.Ok($$"""{"id":"{{Task}}","model":"dreamina-seedance","status":"{{status}}"{{members}},"created_at":1795000000}""");
}
