namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>One call of the router: the plan made right before it and the submits that it led to.</summary>
/// <param name="Plan">The eligible engines in order; null when the plan is not known or had none.</param>
internal sealed record AuditedDecision(IReadOnlyList<VideoEngineId>? Plan)
{
    public List<AuditedAttempt> Attempts { get; } = [];
}
