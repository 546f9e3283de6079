using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Hosting;

/// <summary>One provider's wire: everything that the rest of the emulator asks about it.</summary>
internal abstract class EmulatedProvider
{
    /// <summary>Prefix of the provider's paths, and its name in faults, jobs and bills.</summary>
    public abstract string Name { get; }

    /// <summary>Path of the base address that engines are configured with; starts with <see cref="Name"/>.</summary>
    public virtual string AddressPath => Name;

    /// <summary>True when jobs above the concurrency limit wait; false when the submit is refused.</summary>
    public virtual bool QueuesExcess => true;

    /// <summary>How long asset URLs live unless the options say otherwise.</summary>
    public virtual TimeSpan ContentLifetime => TimeSpan.FromHours(24);

    /// <summary>Which failures stay charged; the first rule that matches wins.</summary>
    public abstract IReadOnlyList<FailureBillingRule> FailureBilling { get; }

    /// <summary>The faults that exist here.</summary>
    public virtual IReadOnlyCollection<EmulatorFaultKind> Faults => CommonFaults;

    /// <summary>Every kind but those that need callbacks, or a cancel that deletes finished renders.</summary>
    protected static IReadOnlyList<EmulatorFaultKind> CommonFaults { get; } = [.. Enum.GetValues<EmulatorFaultKind>().Except(
        [EmulatorFaultKind.WebhookEarly, EmulatorFaultKind.WebhookDuplicate, EmulatorFaultKind.WebhookForged, EmulatorFaultKind.EndsBeforeCancel])];

    public virtual string NewJobId(ulong seed, JobSpec spec) => SeededValues.Uuid(seed);

    /// <summary>Whether the handler reads the body of this request itself, as a stream.</summary>
    public virtual bool ReadsBodyItself(string path, string method) => false;

    /// <summary>What is wrong with the code of a fault here, as one sentence; null when nothing is.</summary>
    public virtual string? CodeProblem(EmulatorFault fault) => null;

    public abstract Task HandleAsync(Exchange exchange);
}
