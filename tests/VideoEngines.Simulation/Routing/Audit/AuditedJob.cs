using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>A job with all submits that were ever made for it.</summary>
internal sealed class AuditedJob(SimulatedJob job, PolicyReading policy)
{
    public SimulatedJob Job => job;

    public PolicyReading Policy => policy;

    public List<AuditedAttempt> Attempts { get; } = [];

    /// <summary>Gets or sets whether a host died in a call of this job, so that what it knew is lost.</summary>
    public bool IsOrphan { get; set; }

    /// <summary>Gets or sets the submits of the call that is going on; null when there is none.</summary>
    public AuditedDecision? Decision { get; set; }
}
