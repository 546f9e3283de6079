using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Tests.Conformance;

/// <summary>OpenAI's Videos API. It tells no cost, so a job costs what was quoted.</summary>
internal sealed class OpenAIWire(VideoEngineId engine, decimal usdPerSecond) : ConformanceWire
{
    private const string Video = "video_0123456789abcdef";
    private const int Seconds = 8;

    public override VideoEngineId EngineId => engine;

    public override string JobId => Video;

    public override VideoRequest Request => new(Prompt) { Duration = TimeSpan.FromSeconds(Seconds), Resolution = VideoResolution.P720 };

    public override VideoCost Cost => VideoCost.Usd(Seconds * usdPerSecond);

    public override VideoCost OtherCost => Cost;

    public override bool TellsCost => false;

    public override WireReply Accepted => Said("queued");

    public override WireReply Rejected => Error(400, "invalid_value");

    public override WireReply RateLimited => Error(429, "rate_limit_exceeded") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(503, null);

    public override WireReply? ModeratedAtSubmit => Error(400, "moderation_blocked");

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => null;

    public override string? SeedMember => null;

    public override string ClientName => "VideoEngines.openai";

    public override bool HasFind => false;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("queued"),
        StatusStep.Running => Said("in_progress", progress: 37),
        StatusStep.Unlisted => Said("polishing"),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Said("completed", progress: 100),
        StatusStep.Moderated => Failed("moderation_blocked"),
        StatusStep.Failed => Failed("server_error"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock)
    {
        var options = new OpenAIOptions { ApiKey = Key };
        return engine == VideoEngineIds.OpenAISora2 ? new OpenAISora2Engine(options, handler, clock) : new OpenAISora2ProEngine(options, handler, clock);
    }

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddOpenAI(static openai => openai.ApiKey = Key);

    private static WireReply Error(int status, string? code) => new(
        status, $$"""{ "error": { "message": "not with {{Prompt}} and {{Key}}", "type": "invalid_request_error", "param": null, "code": {{Quoted(code)}} } }""");

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    private static WireReply Failed(string code) => Said("failed", error: $$"""{"code":"{{code}}","message":"could not render {{Prompt}}"}""");

    private static WireReply Said(string status, int progress = 0, string error = "null") => WireReply.Ok(
        $$"""{"id":"{{Video}}","object":"video","model":"sora-2","status":"{{status}}","progress":{{progress}},"created_at":1790000000,"completed_at":null,"expires_at":null,"prompt":"{{Prompt}}","size":"1280x720","seconds":"8","remixed_from_video_id":null,"error":{{error}}}""");
}
