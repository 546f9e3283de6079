using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Kling;

namespace VideoEngines.Tests.Conformance;

/// <summary>The new design of Kling's API.</summary>
/// <param name="engine">One of its engines.</param>
/// <param name="create">Makes that engine.</param>
/// <param name="change">What its request has besides; the prompt and 5 seconds of 720p are there.</param>
internal sealed class KlingWire(VideoEngineId engine, Func<KlingOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create, Func<VideoRequest, VideoRequest>? change = null) : ConformanceWire
{
    private const string Task = "831922345719271462";

    public override VideoEngineId EngineId => engine;

    public override string JobId => Task;

    public override VideoRequest Request => change?.Invoke(base.Request) ?? base.Request;

    public override VideoCost Cost => new(1.4m, "kling-unit");

    public override VideoCost OtherCost => new(1.2m, "kling-unit");

    public override WireReply Accepted => WireReply.Ok($$"""{"code":0,"message":"SUCCEED","request_id":"r","data":{"id":"{{Task}}","status":"submitted"} }""");

    public override WireReply Rejected => Error(400, 1201);

    public override WireReply RateLimited => Error(429, 1302) with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500, 5000);

    public override WireReply? ModeratedAtSubmit => Error(400, 1301);

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => null;

    public override string? SeedMember => null;

    public override string ClientName => "VideoEngines.kling";

    public override bool HasFind => true;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Tasks("""  "status":"submitted" """),
        StatusStep.Running => Tasks(""" "status":"processing" """),
        StatusStep.Unlisted => Tasks(""" "status":"polishing" """),
        StatusStep.Succeeded => Succeeded("1.4"),
        StatusStep.SucceededAtOtherCost => Succeeded("1.2"),
        // Why a task failed is said in prose only; a task that ends without a video is what tells late moderation.
        StatusStep.Moderated => Tasks(""" "status":"succeeded","outputs":[] """),
        StatusStep.Failed => Tasks($$""" "status":"failed","message":"could not render {{Prompt}}" """),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows)
    {
        const string query = "?external_task_ids=";
        return !address.Query.StartsWith(query, StringComparison.Ordinal) ? null
            : shows ? Tasks($$""" "status":"processing","external_id":"{{address.Query[query.Length..]}}" """)
            : WireReply.Ok("""{"code":0,"message":"SUCCEED","request_id":"r","data":[]}""");
    }

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new KlingOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddKling(static kling => kling.ApiKey = Key);

    private static WireReply Error(int status, int code) => new(status, $$"""{"code":{{code}},"message":"not with {{Prompt}} and {{Key}}","request_id":"r"}""");

    private static WireReply Succeeded(string units) => Tasks(
        $$""" "status":"succeeded","outputs":[{"id":"v","type":"video","url":"https://cdn.example/v.mp4","duration":"5.041"}],"billing":[{"charge_type":"unit","package_type":"video","amount":"{{units}}"}] """);

    private static WireReply Tasks(string members) => WireReply.Ok($$"""{"code":0,"message":"SUCCEED","request_id":"r","data":[{"id":"{{Task}}",{{members}}}]}""");
}
