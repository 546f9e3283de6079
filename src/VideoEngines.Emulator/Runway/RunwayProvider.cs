using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

internal sealed class RunwayProvider : EmulatedProvider
{
    public const string Prefix = "runway";

    private const string Own = "emulator's own behaviour";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, $"{Own}: cost 0 means fully refunded (corrections.md 1.2)"),
        new(Prefix, "SAFETY.INPUT.*", true, "a refused input is not refunded (runway.md D.8)"),
        new(Prefix, "INPUT_PREPROCESSING.SAFETY.*", true, "a refused input can still be charged (corrections.md 1.2)"),
        new(Prefix, "SAFETY.OUTPUT.*", false, Own),
        new(Prefix, "INTERNAL*", false, Own),
        new(Prefix, "*", false, Own),
    ];

    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults, EmulatorFaultKind.EndsBeforeCancel];

    /// <summary>The storage target reads its form itself.</summary>
    public override bool ReadsBodyItself(string path, string method) => path.StartsWith(RunwayUploadEndpoints.TargetPrefix, StringComparison.Ordinal) && HttpMethods.IsPost(method);

    public override Task HandleAsync(Exchange exchange) => RunwayApi.HandleAsync(exchange);
}
