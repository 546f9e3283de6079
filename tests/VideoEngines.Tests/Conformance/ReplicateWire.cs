using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Replicate;

namespace VideoEngines.Tests.Conformance;

internal sealed class ReplicateWire(VideoEngineId engine) : ConformanceWire
{
    private const string Id = "gm3qorzdhgbfurvjtvhg6dckhu";

    public override VideoEngineId EngineId => engine;

    public override string JobId => Id;

    public override VideoRequest Request => ReplicateRequests.Of(engine).Request;

    public override VideoCost Cost => VideoCost.Usd(0.5m);

    public override VideoCost OtherCost => VideoCost.Usd(0.25m);

    public override bool TellsCost => false;

    // Failures have a text only, so a refusal cannot be told from any other.
    public override VideoErrorKind ModerationKind => VideoErrorKind.Unknown;

    public override string? Overlay => ConformancePrice.Of(engine);

    public override WireReply Accepted => new(201, Prediction("starting"));

    public override WireReply Rejected => Problem(422);

    public override WireReply RateLimited => Problem(429) with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Problem(502);

    public override WireReply? ModeratedAtSubmit => null;

    public override WireReply? ModeratedInput => Status(StatusStep.Moderated);

    public override WireReply? Cancelled => WireReply.Ok(Prediction("canceled"));

    public override string? SeedMember => ReplicateRequests.Of(engine).HasSeed ? "input.seed" : null;

    public override string ClientName => "VideoEngines.replicate";

    public override bool HasFind => false;

    public override bool IsSubmit(HttpRequestMessage request) => request.Method == HttpMethod.Post && !IsCancel(request);

    public override bool IsCancel(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/cancel", StringComparison.Ordinal);

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => WireReply.Ok(Prediction("starting")),
        StatusStep.Running => WireReply.Ok(Prediction("processing")),
        StatusStep.Unlisted => WireReply.Ok(Prediction("polishing")),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => WireReply.Ok(Prediction("succeeded", "\"https://replicate.delivery/xezq/v.mp4\"")),
        StatusStep.Moderated => WireReply.Ok(Prediction("failed", error: $"flagged as sensitive: {Prompt} {Key}")),
        StatusStep.Failed => WireReply.Ok(Prediction("failed", error: $"CUDA out of memory: {Prompt} {Key}")),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => new ReplicateVideoEngine(engine, new ReplicateOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddReplicate(static replicate => replicate.ApiKey = Key);

    private static WireReply Problem(int status) => new(status, $$"""{"title":"no","detail":"not with {{Prompt}} and {{Key}}","status":{{status}}}""");

    private static string Prediction(string status, string output = "null", string? error = null) =>
        $$"""{"id":"{{Id}}","model":"owner/name","version":"hidden","input":{"prompt":"{{Prompt}}"},"logs":"","output":{{output}},"error":{{(error is null ? "null" : $"\"{error}\"")}},"status":"{{status}}"}""";
}
