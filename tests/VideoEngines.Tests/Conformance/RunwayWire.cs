using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Conformance;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Conformance;

internal sealed class RunwayWire(VideoEngineId id, Func<RunwayOptions, HttpMessageHandler, TimeProvider, IVideoEngine> create) : ConformanceWire
{
    private const string Task = "11111111-2222-3333-4444-555555555555";

    public override VideoEngineId EngineId => id;

    public override string JobId => Task;

    public override VideoRequest Request => Sample ?? base.Request;

    /// <summary>Gets the request, where the usual one is not taken.</summary>
    public VideoRequest? Sample { get; init; }

    /// <summary>Gets a price, where the catalog has none: 12 credits per second.</summary>
    public override string? Overlay => IsPriced ? null : $$"""
        { "schemaVersion": 1, "version": "test", "offers": { "{{id}}": { "prices": [
          { "charges": [{ "per": "second", "amount": 12 }], "unit": "runway-credit", "source": "VE", "checked": "2026-11-24", "confidence": "low" } ] } } }
        """;

    public bool IsPriced { get; init; } = true;

    /// <summary>Gets what the job costs; within what the catalog quotes.</summary>
    public int Credits { get; init; } = 60;

    public override VideoCost Cost => new(Credits, "runway-credit");

    public override VideoCost OtherCost => new(48.5m, "runway-credit");

    public override WireReply Accepted => WireReply.Ok($$"""{"id":"{{Task}}","estimatedCost":{"credits":60} }""");

    public override WireReply Rejected => Error(400);

    public override WireReply RateLimited => Error(429) with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(502);

    // Runway looks at inputs inside the task only.
    public override WireReply? ModeratedAtSubmit => null;

    public override WireReply? ModeratedInput => Failed("SAFETY.INPUT.TEXT");

    public override WireReply? Cancelled => new WireReply(204, string.Empty);

    public override string? SeedMember => "seed";

    public override string ClientName => "VideoEngines.runway";

    public override bool HasFind => false;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending => Said(""" "status":"PENDING" """),
        StatusStep.Running => Said(""" "status":"RUNNING","progress":0.42 """),
        StatusStep.Unlisted => Said(""" "status":"POLISHING" """),
        StatusStep.Succeeded => Succeeded(Credits.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        StatusStep.SucceededAtOtherCost => Succeeded("48.5"),
        StatusStep.Moderated => Failed("SAFETY.OUTPUT.VIDEO"),
        StatusStep.Failed => Failed("INTERNAL"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    public override IVideoEngine Create(HttpMessageHandler handler, TimeProvider clock) => create(new RunwayOptions { ApiKey = Key }, handler, clock);

    public override void AddTo(IVideoEnginesBuilder builder) => builder.AddRunway(static runway => runway.ApiKey = Key);

    private static WireReply Error(int status) => new(status, $$"""{"error":"not with {{Prompt}} and {{Key}}"}""");

    private static WireReply Failed(string code) => Said($$""" "status":"FAILED","failure":"could not render {{Prompt}}","failureCode":"{{code}}" """);

    private static WireReply Succeeded(string credits) => Said($$""" "status":"SUCCEEDED","output":["https://cdn.example/v.mp4"],"cost":{"credits":{{credits}}} """);

    private static WireReply Said(string members) => WireReply.Ok($$"""{"id":"{{Task}}","createdAt":"2026-11-20T10:00:00.000Z",{{members}}}""");
}
