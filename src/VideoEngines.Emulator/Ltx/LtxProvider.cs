using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ltx;

/// <summary>
/// Lightricks' LTX API: the jobs of version 2, and version 1, whose submit is the render. With <see cref="VideoEmulatorOptions.Lifecycle"/> version 1 and the LTX-2 models are gone, as they are at
/// the provider; what it answers to version 1 since its end is not documented, here it is 404.
/// </summary>
internal sealed class LtxProvider : EmulatedProvider
{
    public const string Prefix = "ltx";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "there is no cancel (ltx.md)"),
        new(Prefix, "*", false, "failed generations are not billed (a third party's copy of the price page, 2026-08-24)"),
    ];

    /// <summary>No status tells the cost, so none can change.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Except([EmulatorFaultKind.CostChanges])];

    public override bool ReadsBodyItself(string path, string method) => path.StartsWith(LtxUploads.TargetPrefix, StringComparison.Ordinal) && HttpMethods.IsPut(method);

    public override string? CodeProblem(EmulatorFault fault) => fault is { Kind: EmulatorFaultKind.RateLimited, Code: not (null or LtxErrors.RateLimit or LtxErrors.ConcurrencyLimit) }
        ? $"code must be {LtxErrors.RateLimit} (default) or {LtxErrors.ConcurrencyLimit}."
        : null;

    public override Task HandleAsync(Exchange exchange) => LtxApi.HandleAsync(exchange);
}
