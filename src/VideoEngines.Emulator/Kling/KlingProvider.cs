using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

internal sealed class KlingProvider : EmulatedProvider
{
    public const string Prefix = "kling";

    public override string Name => Prefix;

    public override bool QueuesExcess => false;

    public override TimeSpan ContentLifetime => TimeSpan.FromDays(30);

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, "*", false, "emulator's own behaviour: the provider does not document failed-task billing beyond billing[] (kling.md a.10)"),
    ];

    public override IReadOnlyCollection<EmulatorFaultKind> Faults { get; } =
        [.. CommonFaults, EmulatorFaultKind.WebhookEarly, EmulatorFaultKind.WebhookDuplicate, EmulatorFaultKind.WebhookForged];

    public override string NewJobId(ulong seed, JobSpec spec) => SeededValues.Digits(seed);

    public override string? CodeProblem(EmulatorFault fault) => fault switch
    {
        { Kind: EmulatorFaultKind.RateLimited, Code: { } code } when !KlingErrors.IsCode429(code) => $"code must be a Kling code of HTTP 429: {KlingErrors.Codes429}.",
        { Kind: EmulatorFaultKind.SubmitError or EmulatorFaultKind.PollError, Code: { } code } when KlingErrors.Find(code) is null => $"code must be a Kling code: {KlingErrors.AllCodes}.",
        _ => null,
    };

    public override Task HandleAsync(Exchange exchange) => KlingApi.HandleAsync(exchange);
}
