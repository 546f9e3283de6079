using VideoEngines.Conformance;

namespace VideoEngines.Testing.Tests.Conformance;

/// <summary>Says what the suite asks for in scripts of the fake.</summary>
internal sealed class FakeConformanceProvider : ConformanceProvider
{
    private readonly List<FakeVideoEngine> _engines = [];
    private readonly FakeJob _job;

    public FakeConformanceProvider(SubmitStep submit, params StatusStep[] statuses)
    {
        var script = (statuses.Length == 0 ? [StatusStep.Running] : statuses).Select(Say).ToArray();
        _job = submit switch
        {
            SubmitStep.Accept => FakeJob.Scripted(script),
            SubmitStep.Refuse => FakeJob.Rejects(VideoErrorKind.InvalidRequest),
            SubmitStep.RateLimit => FakeJob.Rejects(VideoErrorKind.RateLimited, retryAfter: ConformanceWire.RetryAfter),
            _ => FakeJob.SubmitUnknown().WithEnd(_ => script[^1]).After(1),
        };
    }

    public override VideoEngineId EngineId => VideoEngineIds.RunwayGen45;

    public override string JobId => "fake-1";

    public override VideoCost Cost => VideoCost.Usd(0.6m);

    public override VideoCost OtherCost => VideoCost.Usd(0.45m);

    public override VideoCancelOutcome Cancel => VideoCancelOutcome.Cancelled;

    public override int Submits => _engines.Sum(static engine => engine.Submits.Count);

    public override IVideoEngine CreateEngine(TimeProvider clock, VideoJobHandle? resumed = null)
    {
        var engine = FakeVideoEngine.Create(_job).WithId(EngineId).WithClock(clock);
        _engines.Add(resumed is null ? engine : engine.WithJob(resumed, _job));
        return engine;
    }

    public override bool TryReveal() => false;

    private VideoJobStatus Say(StatusStep step) => step switch
    {
        StatusStep.Pending => new() { State = VideoJobState.Queued, RawStatus = "queued" },
        StatusStep.Running => new() { State = VideoJobState.Running, RawStatus = "running" },
        StatusStep.Unlisted => new() { State = VideoJobState.Running, RawStatus = "polishing", IsRawStatusListed = false },
        StatusStep.Succeeded => new() { State = VideoJobState.Succeeded, RawStatus = "succeeded", Cost = Cost },
        StatusStep.SucceededAtOtherCost => new() { State = VideoJobState.Succeeded, RawStatus = "succeeded", Cost = OtherCost },
        StatusStep.Moderated => new() { State = VideoJobState.Failed, RawStatus = "failed", FailureKind = VideoErrorKind.ContentRefused },
        StatusStep.Failed => new() { State = VideoJobState.Failed, RawStatus = "failed", FailureKind = VideoErrorKind.ProviderFault },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
