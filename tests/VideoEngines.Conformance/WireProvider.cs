namespace VideoEngines.Conformance;

/// <summary>A provider that is reached over HTTP.</summary>
public sealed class WireProvider : ConformanceProvider
{
    private readonly ConformanceWire _wire;

    public WireProvider(ConformanceWire wire, SubmitStep submit, params StatusStep[] statuses)
    {
        _wire = wire;
        var reply = submit switch
        {
            SubmitStep.Refuse => wire.Rejected,
            SubmitStep.RateLimit => wire.RateLimited,
            _ => wire.Accepted,
        };
        Server = new ConformanceServer(wire, reply, [.. (statuses.Length == 0 ? [StatusStep.Running] : statuses).Select(wire.Status)]) { DropsSubmits = submit == SubmitStep.LoseAnswer };
    }

    public ConformanceServer Server { get; }

    public override VideoEngineId EngineId => _wire.EngineId;

    public override string JobId => _wire.JobId;

    public override VideoCost Cost => _wire.Cost;

    public override bool TellsCost => _wire.TellsCost;

    public override VideoJobState PendingState => _wire.PendingState;

    public override VideoErrorKind ModerationKind => _wire.ModerationKind;

    public override string? Overlay => _wire.Overlay;

    public override VideoCost OtherCost => _wire.OtherCost;

    public override decimal StepFeeUsd => _wire.StepFeeUsd;

    public override VideoCancelOutcome Cancel => _wire.Cancelled is null ? VideoCancelOutcome.NotSupported : VideoCancelOutcome.Cancelled;

    public override int Submits => Server.Submits;

    public override IVideoEngine CreateEngine(TimeProvider clock, VideoJobHandle? resumed = null) => _wire.Create(Server, clock);

    public override bool TryReveal()
    {
        Server.IsRevealed = true;
        return _wire.HasFind;
    }
}
