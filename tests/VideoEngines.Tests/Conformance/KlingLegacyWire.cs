using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Kling;

namespace VideoEngines.Tests.Conformance;

/// <summary>The first generation of Kling's API.</summary>
/// <param name="engine">One of its engines.</param>
/// <param name="path">What follows <c>/v1/videos/</c>.</param>
/// <param name="create">Makes that engine.</param>
/// <param name="change">What its request has besides or does not have; the prompt and 5 seconds of 720p are there.</param>
internal sealed class KlingLegacyWire(
    VideoEngineId engine, string path, Func<KlingOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create, Func<VideoRequest, VideoRequest> change) : ConformanceWire
{
    private const string Task = "831922345719271463";

    public override VideoEngineId EngineId => engine;

    public override string JobId => Task;

    public override VideoRequest Request => change(base.Request);

    public override VideoCost Cost => new(0.9m + Fee, "kling-unit");

    public override VideoCost OtherCost => new(0.7m + Fee, "kling-unit");

    public override decimal StepFeeUsd => Fee * 0.14m;

    public override WireReply Accepted => Answer($$"""{"task_id":"{{Task}}","task_status":"submitted","task_info":{} }""");

    public override WireReply Rejected => Error(400, 1200);

    public override WireReply RateLimited => Error(429, 1302) with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(500, 5000);

    public override WireReply? ModeratedAtSubmit => Error(400, 1301);

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => null;

    public override string? SeedMember => null;

    public override string ClientName => "VideoEngines.kling";

    public override bool HasFind => true;

    private bool IsLipSync => path == "advanced-lip-sync";

    // Finding the face is paid for apart from the job.
    private decimal Fee => IsLipSync ? 0.05m : 0;

    public override WireReply? Step(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/v1/videos/identify-face", StringComparison.Ordinal)
        ? Answer("""{"session_id":"s-1","final_unit_deduction":"0.05","face_data":[{"face_id":"0","face_image":"https://cdn.example/f.png","start_time":0,"end_time":6000}]}""")
        : null;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Read(""" "task_status":"submitted" """),
        StatusStep.Running => Read(""" "task_status":"processing" """),
        StatusStep.Unlisted => Read(""" "task_status":"polishing" """),
        StatusStep.Succeeded => Succeeded("0.9"),
        StatusStep.SucceededAtOtherCost => Succeeded("0.7"),
        // Why a task failed is said in prose only; a task that ends without a video is what tells late moderation.
        StatusStep.Moderated => Read(""" "task_status":"succeed","task_result":{"videos":[]} """),
        StatusStep.Failed => Read($$""" "task_status":"failed","task_status_msg":"could not render {{Prompt}}" """),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows)
    {
        const string query = "?external_task_ids=";
        if (IsLipSync)
        {
            return !address.Query.StartsWith(query, StringComparison.Ordinal) ? null
                : Answer(shows ? $$"""[{"id":"{{Task}}","status":"processing","external_id":"{{address.Query[query.Length..]}}"}]""" : "[]");
        }

        var id = address.Segments[^1];
        return id == Task ? null
            : shows ? Read($$""" "task_status":"processing","task_info":{"external_task_id":"{{id}}"} """)
            : Error(400, 1201);
    }

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new KlingOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddKling(static kling => kling.ApiKey = Key);

    private static WireReply Error(int status, int code) => new(status, $$"""{"code":{{code}},"message":"not with {{Prompt}} and {{Key}}","request_id":"r"}""");

    private static WireReply Succeeded(string units) => Read(
        $$""" "task_status":"succeed","final_unit_deduction":"{{units}}","task_result":{"videos":[{"id":"v","url":"https://cdn.example/v.mp4","duration":"5.041"}]} """);

    private static WireReply Read(string members) => Answer($$"""{"task_id":"{{Task}}",{{members}}}""");

    private static WireReply Answer(string data) => WireReply.Ok($$"""{"code":0,"message":"SUCCEED","request_id":"r","data":{{data}}}""");
}
