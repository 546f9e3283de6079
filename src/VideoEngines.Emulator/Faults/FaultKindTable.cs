using System.Globalization;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Kling;

namespace VideoEngines.Emulator.Faults;

/// <summary>Wire names of the fault kinds and the rules a fault must keep.</summary>
internal static class FaultKindTable
{
    private static readonly Row[] Rows =
    [
        new(EmulatorFaultKind.LostAnswer, "lost-answer"),
        new(EmulatorFaultKind.ConnectionRefused, "connection-refused"),
        new(EmulatorFaultKind.SubmitError, "submit-error", FaultMembers.Status | FaultMembers.Code | FaultMembers.RetryAfter | FaultMembers.CreatesJob),
        new(EmulatorFaultKind.RateLimited, "rate-limited", FaultMembers.Code | FaultMembers.RetryAfter),
        new(EmulatorFaultKind.SlowAnswer, "slow-answer", FaultMembers.Delay),
        new(EmulatorFaultKind.PollError, "poll-error", FaultMembers.Status | FaultMembers.Code | FaultMembers.RetryAfter),
        new(EmulatorFaultKind.PollUnauthorized, "poll-unauthorized"),
        new(EmulatorFaultKind.MalformedJson, "malformed-json"),
        new(EmulatorFaultKind.UnknownStatus, "unknown-status", FaultMembers.Code),
        new(EmulatorFaultKind.ModerationBefore, "moderation-before"),
        new(EmulatorFaultKind.ModerationAfter, "moderation-after", FaultMembers.Code),
        new(EmulatorFaultKind.JobFailed, "job-failed", FaultMembers.Code),
        new(EmulatorFaultKind.StuckJob, "stuck-job"),
        new(EmulatorFaultKind.EndsBeforeCancel, "ends-before-cancel"),
        new(EmulatorFaultKind.CostChanges, "cost-changes", FaultMembers.Code),
        new(EmulatorFaultKind.WebhookEarly, "webhook-early"),
        new(EmulatorFaultKind.WebhookDuplicate, "webhook-duplicate"),
        new(EmulatorFaultKind.WebhookForged, "webhook-forged"),
        new(EmulatorFaultKind.ExpiredUrl, "expired-url"),
        new(EmulatorFaultKind.TruncatedDownload, "truncated-download", FaultMembers.Bytes),
        new(EmulatorFaultKind.OversizedDownload, "oversized-download", FaultMembers.Bytes),
        new(EmulatorFaultKind.WrongTypeDownload, "wrong-type-download", FaultMembers.Code),
        new(EmulatorFaultKind.RedirectPrivate, "redirect-private", FaultMembers.Location),
        new(EmulatorFaultKind.SlowDownload, "slow-download", FaultMembers.Delay | FaultMembers.Bytes),
        new(EmulatorFaultKind.GzipDownload, "gzip-download", FaultMembers.Bytes),
    ];

    public static string Names => string.Join(", ", Rows.Select(row => row.Name));

    public static string NameOf(EmulatorFaultKind kind) => Rows[(int)kind].Name;

    public static EmulatorFaultKind? Parse(string name) => Array.Find(Rows, row => row.Name == name)?.Kind;

    /// <summary>The first broken rule as one sentence, or null.</summary>
    public static string? Problem(EmulatorFault fault)
    {
        if (!Enum.IsDefined(fault.Kind))
            return $"kind is unknown; kinds are {Names}.";
        var row = Rows[(int)fault.Kind];
        if (fault.Provider is { } name && EmulatedProviders.Find(name) is null)
            return $"provider '{name}' is not emulated; emulated are {string.Join(", ", EmulatedProviders.Names)}.";
        if (fault.Provider is { } other && !EmulatedProviders.Get(other).Faults.Contains(fault.Kind))
            return $"{row.Name} exists for {string.Join(", ", EmulatedProviders.All.Where(provider => provider.Faults.Contains(fault.Kind)).Select(static provider => provider.Name))} only.";
        if (fault.Times < 1)
            return "times must be 1 or more.";
        var extra = Given(fault) & ~row.Takes;
        if (extra != FaultMembers.None)
            return $"{row.Name} does not take {extra}.";
        return ValueProblem(fault) ?? EmulatedProviders.Get(fault.Provider ?? KlingProvider.Prefix).CodeProblem(fault);
    }

    private static string? ValueProblem(EmulatorFault fault) => fault switch
    {
        { Status: < 400 or > 599 } => "status must be between 400 and 599.",
        { Bytes: < 0 } => "bytes must be 0 or more.",
        { Kind: EmulatorFaultKind.SlowDownload, Bytes: 0 } => "bytes must be 1 or more.",
        { Delay: { } delay } when delay < TimeSpan.Zero || delay > TimeSpan.FromDays(1) => "delay must be between 0 and a day.",
        { RetryAfter: { } wait } when wait < TimeSpan.Zero || wait > TimeSpan.FromDays(1) => "retryAfter must be between 0 and a day.",
        { Location.IsAbsoluteUri: false } => "location must be an absolute URL.",
        { Match: "" } => "match must not be empty.",
        { Kind: EmulatorFaultKind.WrongTypeDownload, Code: not (null or "html" or "bytes") } => "code must be html or bytes.",
        { Kind: EmulatorFaultKind.CostChanges, Code: { } code } when CostFactor(code) is null => "code must be a factor from 0 to 10, such as 0.5.",
        _ => null,
    };

    public static decimal? CostFactor(string code) =>
        decimal.TryParse(code, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is >= 0 and <= 10 ? factor : null;

    private static FaultMembers Given(EmulatorFault fault)
    {
        var given = FaultMembers.None;
        given |= fault.Status is null ? 0 : FaultMembers.Status;
        given |= fault.Code is null ? 0 : FaultMembers.Code;
        given |= fault.RetryAfter is null ? 0 : FaultMembers.RetryAfter;
        given |= fault.CreatesJob is null ? 0 : FaultMembers.CreatesJob;
        given |= fault.Delay is null ? 0 : FaultMembers.Delay;
        given |= fault.Bytes is null ? 0 : FaultMembers.Bytes;
        given |= fault.Location is null ? 0 : FaultMembers.Location;
        return given;
    }

    private sealed record Row(EmulatorFaultKind Kind, string Name, FaultMembers Takes = FaultMembers.None);
}
