using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Replicate;

internal sealed class ReplicateProvider : EmulatedProvider
{
    public const string Prefix = "replicate";

    public override string Name => Prefix;

    public override string AddressPath => Prefix + ReplicateApi.Version;

    /// <summary>Everything that a prediction made is erased an hour after its end (replicate.md).</summary>
    public override TimeSpan ContentLifetime => TimeSpan.FromHours(1);

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "emulator's own behaviour: not documented"),
        new(Prefix, "*", false, "emulator's own behaviour: not documented"),
    ];

    /// <summary>Replicate tells no cost, so none can change.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Where(static kind => kind != EmulatorFaultKind.CostChanges)];

    public override string NewJobId(ulong seed, JobSpec spec) => SeededValues.Uuid(seed).Replace("-", string.Empty, StringComparison.Ordinal)[..26];

    public override Task HandleAsync(Exchange exchange) => ReplicateApi.HandleAsync(exchange);
}
