using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Alibaba;

namespace VideoEngines.Tests.Conformance;

/// <summary>DashScope's answers. The usage of a task says the seconds, and its class the unit.</summary>
internal sealed class AlibabaWire(
    VideoEngineId id, VideoCost cost, Func<AlibabaOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create, VideoRequest? request = null, bool hasSeed = true, bool tellsCost = true, string? overlay = null)
    : ConformanceWire
{
    private const string Task = "0385dc79-5ff8-4d82-bcb6-000000000001";
    private const string Host = "https://dashscope.example";

    public override VideoEngineId EngineId => id;

    public override string JobId => Task;

    public override VideoRequest Request => request ?? base.Request;

    public override VideoCost Cost => cost;

    public override bool TellsCost => tellsCost;

    public override VideoCost OtherCost => new(4m, cost.Unit);

    public override string? Overlay => overlay;

    public override WireReply Accepted => WireReply.Ok($$"""{"request_id":"r","output":{"task_id":"{{Task}}","task_status":"PENDING"} }""");

    public override WireReply Rejected => Error(400, "InvalidParameter");

    public override WireReply RateLimited => Error(429, "Throttling.RateQuota") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500, "InternalError");

    public override WireReply? ModeratedAtSubmit => Error(400, "DataInspectionFailed");

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => WireReply.Ok("""{"request_id":"r"}""");

    public override string? SeedMember => hasSeed ? "parameters.seed" : null;

    public override string ClientName => "VideoEngines.dashscope";

    public override bool HasFind => false;

    public override bool IsSubmit(HttpRequestMessage request) => base.IsSubmit(request) && !IsCancel(request);

    public override bool IsCancel(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/cancel", StringComparison.Ordinal);

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said("PENDING"),
        StatusStep.Running => Said("RUNNING"),
        StatusStep.Unlisted => Said("POLISHING"),
        StatusStep.Succeeded => Succeeded("5"),
        StatusStep.SucceededAtOtherCost => Succeeded("4"),
        StatusStep.Moderated => Failed("DataInspectionFailed"),
        StatusStep.Failed => Failed("InternalError.Algo"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new AlibabaOptions { ApiKey = Key, BaseAddress = new Uri(Host) }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddAlibaba(static alibaba =>
    {
        alibaba.ApiKey = Key;
        alibaba.BaseAddress = new Uri(Host);
    });

    private static WireReply Error(int status, string code) => new(status, $$"""{"code":"{{code}}","message":"not with {{Prompt}} and {{Key}}","request_id":"r"}""");

    private static WireReply Failed(string code) => Said("FAILED", $$""","code":"{{code}}","message":"could not render {{Prompt}}" """);

    private static WireReply Succeeded(string seconds) => WireReply.Ok(
        $$"""{"request_id":"r","output":{"task_id":"{{Task}}","task_status":"SUCCEEDED","video_url":"https://cdn.example/v.mp4"},"usage":{"duration":{{seconds}},"SR":720,"video_count":1} }""");

    private static WireReply Said(string status, string members = "") => WireReply.Ok($$"""{"request_id":"r","output":{"task_id":"{{Task}}","task_status":"{{status}}"{{members}}} }""");
}
