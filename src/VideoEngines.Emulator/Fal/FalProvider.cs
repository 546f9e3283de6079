using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Fal;

/// <summary>fal: the queue under <c>/fal/queue</c>, the REST API of the storage under <c>/fal/rest</c>.</summary>
internal sealed class FalProvider : EmulatedProvider
{
    public const string Prefix = "fal";

    public override string Name => Prefix;

    public override string AddressPath => Prefix + FalApi.Queue.TrimEnd('/');

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "emulator's own behaviour: only successful outputs are billed (fal-families.md 10)"),
        new(Prefix, "*", false, "only successful outputs are billed (fal-families.md 10); that a refused input may be billed is left out"),
    ];

    /// <summary>fal tells no cost, so none can change.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Where(static kind => kind != EmulatorFaultKind.CostChanges)];

    public override bool ReadsBodyItself(string path, string method) => path.StartsWith(FalStorage.TargetPrefix, StringComparison.Ordinal) && HttpMethods.IsPut(method);

    public override Task HandleAsync(Exchange exchange) => FalApi.HandleAsync(exchange);
}
