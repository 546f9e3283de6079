using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>A ComfyUI server (comfyui.md). It asks for no key, moderates nothing, limits no rate, and its files do not expire.</summary>
internal sealed class ComfyUIProvider : EmulatedProvider
{
    public const string Prefix = "comfyui";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "emulator's own behaviour: there is no bill"),
        new(Prefix, "*", false, "emulator's own behaviour: there is no bill"),
    ];

    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } =
    [
        .. CommonFaults.Except(
        [
            EmulatorFaultKind.PollUnauthorized, EmulatorFaultKind.RateLimited, EmulatorFaultKind.ModerationBefore, EmulatorFaultKind.ModerationAfter, EmulatorFaultKind.ExpiredUrl,
            EmulatorFaultKind.CostChanges,
        ]),
        EmulatorFaultKind.EndsBeforeCancel,
    ];

    public override string NewJobId(ulong seed, JobSpec spec) => spec.Details is ComfyUIJob { Id: { } id } ? id : SeededValues.Uuid(seed);

    public override Task HandleAsync(Exchange exchange) => ComfyUIApi.HandleAsync(exchange);
}
