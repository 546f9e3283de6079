using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Conformance;

internal sealed class LtxWire(VideoEngineId id, decimal usd, Func<LightricksOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create) : ConformanceWire
{
    private const string Job = "11111111-2222-3333-4444-555555555555";

    public override VideoEngineId EngineId => id;

    public override string JobId => Job;

    public override VideoRequest Request => Sample ?? new(Prompt) { Duration = TimeSpan.FromSeconds(6) };

    /// <summary>Gets the request, where the usual one is not taken.</summary>
    public VideoRequest? Sample { get; init; }

    public override VideoCost Cost => VideoCost.Usd(usd);

    public override bool TellsCost => false;

    public override VideoCost OtherCost => VideoCost.Usd(usd);

    public override WireReply Accepted => new(202, $$"""{"id":"{{Job}}","created_at":"2026-11-21T09:00:00.000Z"}""");

    public override WireReply Rejected => Error(400, "invalid_request_error");

    public override WireReply RateLimited => Error(429, "rate_limit_error") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500, "api_error");

    public override WireReply? ModeratedAtSubmit => Error(422, "content_filtered_error");

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => null;

    public override string? SeedMember => null;

    public override string ClientName => "VideoEngines.ltx";

    public override bool HasFind => false;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("pending"),
        StatusStep.Running => Said("processing"),
        StatusStep.Unlisted => Said("polishing"),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost =>
            Said("completed", """ ,"completed_at":"2026-11-21T09:01:00.000Z","result":{"video_url":"https://cdn.example/v.mp4"} """),
        StatusStep.Moderated => Failed("content_filtered_error"),
        StatusStep.Failed => Failed("api_error"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new LightricksOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddLightricks(static ltx => ltx.ApiKey = Key);

    private static WireReply Error(int status, string type) => new(status, $$"""{"type":"error","error":{"type":"{{type}}","message":"not with {{Prompt}} and {{Key}}"} }""");

    private static WireReply Failed(string type) =>
        Said("failed", $$""" ,"completed_at":"2026-11-21T09:01:00.000Z","error":{"type":"{{type}}","message":"could not render {{Prompt}}"} """);

    private static WireReply Said(string status, string members = "") => WireReply.Ok($$"""{"status":"{{status}}","id":"{{Job}}","created_at":"2026-11-21T09:00:00.000Z"{{members}}}""");
}
