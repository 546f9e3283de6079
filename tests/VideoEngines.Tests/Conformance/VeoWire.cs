using System.Globalization;
using VideoEngines.Conformance;

namespace VideoEngines.Tests.Conformance;

/// <summary>What both wires of Veo say alike: operations, and google.rpc.Status.</summary>
internal abstract class VeoWire(VideoEngineId engine, string wireModel) : ConformanceWire
{
    private const decimal Price = 3.2m;

    public override VideoEngineId EngineId => engine;

    // The resolutions of Veo 2 are not known; what no source tells is not asked for.
    public override VideoRequest Request => engine.Model == "veo-2" ? new(Prompt) { Duration = TimeSpan.FromSeconds(8) } : new(Prompt) { Duration = TimeSpan.FromSeconds(8), Resolution = VideoResolution.P720 };

    public override VideoCost Cost => VideoCost.Usd(Price);

    public override bool TellsCost => false;

    // An operation tells only whether it is done.
    public override VideoJobState PendingState => VideoJobState.Running;

    public override string? Overlay => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "schemaVersion": 1, "version": "test", "sources": { "TEST": { "title": "A price for tests" } },
          "offers": {
            "{{engine}}": { "prices": [{ "charges": [{ "per": "clip", "amount": {{Price}} }], "unit": "USD", "source": "TEST", "checked": "2026-11-24", "confidence": "low" }] }
          }
        }
        """);

    public override VideoCost OtherCost => Cost;

    public override WireReply Accepted => WireReply.Ok($$"""{"name":"{{JobId}}"}""");

    public override WireReply Rejected => Error(400, "INVALID_ARGUMENT", "a field is wrong");

    public override WireReply RateLimited => Error(429, "RESOURCE_EXHAUSTED", "quota") with { RetryAfter = RetryAfter };

    public override WireReply ServerError => Error(503, "UNAVAILABLE", "try later");

    public override WireReply? ModeratedAtSubmit => Error(400, "INVALID_ARGUMENT", "The prompt could not be submitted. Support codes: 29310472");

    public override WireReply? ModeratedInput => null;

    public override WireReply? Cancelled => null;

    public override bool HasFind => false;

    protected string WireModel => wireModel;

    public override WireReply Status(StatusStep step) => step switch
    {
        StatusStep.Pending or StatusStep.Running => WireReply.Ok($$$"""{"name":"{{{JobId}}}","metadata":{"@type":"x"}}"""),
        StatusStep.Unlisted => WireReply.Ok($$"""{"name":"{{JobId}}","done":true}"""),
        StatusStep.Succeeded or StatusStep.SucceededAtOtherCost => Done(Video),
        StatusStep.Moderated => Done($$""" "raiMediaFilteredCount":1,"raiMediaFilteredReasons":["not with {{Prompt}}. Support codes: 64151117"] """),
        StatusStep.Failed => WireReply.Ok($$$$"""{"name":"{{{{JobId}}}}","done":true,"error":{"code":13,"message":"could not render {{{{Prompt}}}}"}}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override WireReply? Find(Uri address, bool shows) => null;

    /// <summary>Gets the members of a response with one video.</summary>
    protected abstract string Video { get; }

    protected abstract WireReply Done(string members);

    private static WireReply Error(int status, string name, string message) =>
        new(status, $$$$"""{"error":{"code":{{{{status}}}},"message":"{{{{message}}}}: {{{{Prompt}}}} and {{{{Key}}}}","status":"{{{{name}}}}"}}""");
}
