using System.Globalization;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>ByteDance's Ark (seedance-ark.md).</summary>
internal sealed class ArkProvider : EmulatedProvider
{
    public const string Prefix = "ark";

    public override string Name => Prefix;

    public override string AddressPath => "ark/api/v3";

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "only successes are billed (seedance-ark.md b.9)"),
        new(Prefix, "*", false, "only successes are billed (seedance-ark.md b.9)"),
    ];

    /// <summary>A queued task, the only one that can be cancelled, does not end at once, and what a task used is final.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } =
        [.. Enum.GetValues<EmulatorFaultKind>().Except([EmulatorFaultKind.EndsBeforeCancel, EmulatorFaultKind.CostChanges])];

    public override string NewJobId(ulong seed, JobSpec spec) => string.Create(CultureInfo.InvariantCulture, $"cgt-{20260101000000 + (seed % 1000000)}-{seed & 0xFFFFF:x5}");

    public override Task HandleAsync(Exchange exchange) => ArkApi.HandleAsync(exchange);
}
