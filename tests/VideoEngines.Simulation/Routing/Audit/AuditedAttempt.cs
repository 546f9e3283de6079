using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>A submit as the auditor has seen it arrive, with what the near side can know of it.</summary>
internal sealed class AuditedAttempt(ProviderSubmit submit)
{
    public ProviderSubmit Submit => submit;

    /// <summary>Gets or sets whether the answer came; without it, the near side cannot know whether there is a job.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Gets or sets whether the host died before it was through with the submit.</summary>
    public bool IsOrphan { get; set; }

    /// <summary>Gets or sets whether somebody looked at the provider and decided that there is no job.</summary>
    public bool IsResolved { get; set; }

    public bool IsProvenRefusal => IsResolved || (IsAnswered && submit.Fate == SubmitFate.Refuse);
}
