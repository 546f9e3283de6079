using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Alibaba's DashScope: asynchronous video tasks of the Wan models.</summary>
internal sealed class DashScopeProvider : EmulatedProvider
{
    public const string Prefix = "dashscope";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, "emulator's own behaviour: only tasks that wait can be cancelled (wan-dashscope.md c.2)"),
        new(Prefix, "*", false, "failed tasks are not charged (wan-dashscope.md c.3)"),
    ];

    /// <summary>What a task used is fixed when it ends, so its cost does not change later.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } = [.. CommonFaults.Where(static kind => kind != EmulatorFaultKind.CostChanges)];

    /// <summary>The storage target reads its form itself.</summary>
    public override bool ReadsBodyItself(string path, string method) => path == DashScopeUploadEndpoints.TargetPath && HttpMethods.IsPost(method);

    public override Task HandleAsync(Exchange exchange) => DashScopeApi.HandleAsync(exchange);
}
