using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Fal;

namespace VideoEngines.Tests.Conformance;

internal sealed class FalWire(VideoEngineId engine) : ConformanceWire
{
    private const string Request7 = "764cabcf-b745-4b3e-ae38-1200304cf45b";

    public override VideoEngineId EngineId => engine;

    public override string JobId => "fal-ai/app/requests/" + Request7;

    public override VideoRequest Request => FalRequests.Of(engine).Request;

    public override VideoCost Cost => VideoCost.Usd(FalRequests.Of(engine).Cost ?? 0.5m);

    public override VideoCost OtherCost => VideoCost.Usd(0.25m);

    public override bool TellsCost => false;

    public override string? Overlay => FalRequests.Of(engine).Cost is null ? ConformancePrice.Of(engine) : null;

    public override WireReply Accepted => WireReply.Ok(
        $$"""{"status":"IN_QUEUE","request_id":"{{Request7}}","response_url":"https://queue.fal.run/fal-ai/app/requests/{{Request7}}","queue_position":0}""");

    public override WireReply Rejected => Problem(422, "literal_error");

    public override WireReply RateLimited => new(429, $$"""{"detail":"too fast with {{Prompt}} and {{Key}}"}""", RetryAfter);

    public override WireReply ServerError => new(502, $$"""{"detail":"no answer for {{Prompt}} and {{Key}}"}""");

    public override WireReply? ModeratedAtSubmit => Problem(422, "content_policy_violation");

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => WireReply.Ok("""{"status":"OK"}""");

    public override string? SeedMember => FalRequests.Of(engine).HasSeed ? "seed" : null;

    public override string ClientName => "VideoEngines.fal";

    public override bool HasFind => false;

    public override bool IsCancel(HttpRequestMessage request) => request.Method == HttpMethod.Put;

    public override bool? IsSecondRead(HttpRequestMessage request) => !request.RequestUri!.AbsolutePath.EndsWith("/status", StringComparison.Ordinal);

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => WireReply.Ok("""{"status":"IN_QUEUE","queue_position":3}"""),
        StatusStep.Running => WireReply.Ok("""{"status":"IN_PROGRESS","logs":null}"""),
        StatusStep.Unlisted => WireReply.Ok("""{"status":"POLISHING"}"""),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Completed(WireReply.Ok(Result)),
        StatusStep.Moderated => Completed(Problem(422, "content_policy_violation")),
        StatusStep.Failed => Completed(Problem(500, "internal_server_error")),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => new FalVideoEngine(engine, new FalOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddFal(static fal => fal.ApiKey = Key);

    private string Result => Request.EffectiveOperation.MakesImages
        ? """{"images":[{"url":"https://v3.fal.media/files/v.png","content_type":"image/png"}],"seed":7}"""
        : """{"video":{"url":"https://v3.fal.media/files/v.mp4","content_type":"video/mp4"},"seed":7}""";

    private static WireReply Completed(WireReply result) => WireReply.Ok("""{"status":"COMPLETED","logs":null,"metrics":{}}""") with { Then = result };

    private static WireReply Problem(int status, string type) => new(status, $$"""{"detail":[{"loc":["body","prompt"],"msg":"not with {{Prompt}} and {{Key}}","type":"{{type}}","input":"{{Prompt}}"}]}""");
}
