using VideoEngines.Emulator;
using VideoEngines.Metering;
using static VideoEngines.Emulator.EmulatorFaultKind;
using static VideoEngines.Integration.Tests.Faults.FaultEndings;

namespace VideoEngines.Integration.Tests.Faults;

/// <summary>What every fault that the emulator can play does to a job at every provider that has it.</summary>
internal static class FaultCases
{
    private const string Kling = "kling";
    private const string Runway = "runway";
    private const string KlingReads = "/tasks?task_ids";
    private const string KlingFinds = "/tasks?external_task_ids";
    private const string RunwayReads = "/v1/tasks/";

    private static readonly TimeSpan ABit = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyDictionary<string, FaultCase> All { get; } = new[] { KlingSubmits, RunwaySubmits, Ends, Reads, Webhooks, Downloads }
        .SelectMany(static cases => cases()).ToDictionary(static c => c.Title, StringComparer.Ordinal);

    private static IEnumerable<FaultCase> KlingSubmits() =>
    [
        // Kling knows our id, so a job behind a lost answer is found at once.
        On(Kling, LostAnswer, "found at once", SucceedsAsync),
        On(Kling, LostAnswer, "the look for it fails too; waiting finds it", UnknownThenFoundByWaitingAsync) with { Also = [new() { Kind = PollUnauthorized, Provider = Kling, Match = KlingFinds }] },
        On(Kling, LostAnswer, "the look for it fails too; asking finds it", UnknownThenFoundByAskingAsync) with { Also = [new() { Kind = PollUnauthorized, Provider = Kling, Match = KlingFinds }] },
        On(Kling, ConnectionRefused, "no job", UnknownThenAbsentAsync),
        On(Kling, SubmitError, "500 without a job", UnknownThenAbsentAsync),
        On(Kling, SubmitError, "503, code 5001, without a job", UnknownThenAbsentAsync, static f => f with { Code = "5001" }),
        On(Kling, SubmitError, "502 without a job", UnknownThenAbsentAsync, static f => f with { Status = 502 }),
        On(Kling, SubmitError, "500 with a job", SucceedsAsync, static f => f with { CreatesJob = true }),
        On(Kling, SubmitError, "504, code 5002, with a job", SucceedsAsync, static f => f with { Code = "5002", CreatesJob = true }),
        On(Kling, SubmitError, "400, code 1200", RejectedAs(VideoErrorKind.InvalidRequest), static f => f with { Code = "1200" }),
        On(Kling, SubmitError, "401, code 1002", RejectedAs(VideoErrorKind.Authentication), static f => f with { Code = "1002" }),
        On(Kling, RateLimited, "too fast", RejectedAs(VideoErrorKind.RateLimited), static f => f with { RetryAfter = TimeSpan.FromSeconds(2) }),
        On(Kling, RateLimited, "too many tasks", RejectedAs(VideoErrorKind.ConcurrencyLimited), static f => f with { Code = "1303" }),
        On(Kling, RateLimited, "no units left", RejectedAs(VideoErrorKind.InsufficientFunds), static f => f with { Code = "1102" }),
        On(Kling, SlowAnswer, "in time", SucceedsAsync, static f => f with { Delay = ABit }),
        On(Kling, SlowAnswer, "too late, found at once", SucceedsAsync, static f => f with { Delay = TimeSpan.FromHours(1) }) with { IsTooLate = true },
        On(Kling, MalformedJson, "answer to the submit, found at once", SucceedsAsync),
        On(Kling, ModerationBefore, "refused", RejectedAs(VideoErrorKind.ContentRefused)),
    ];

    private static IEnumerable<FaultCase> RunwaySubmits() =>
    [
        // Runway knows no id of ours and lists no tasks: only its console tells what became of a submit.
        On(Runway, LostAnswer, "named by an operator", UnknownThenNamedAsync),
        On(Runway, ConnectionRefused, "no job", UnknownThenAbsentAsync),
        On(Runway, SubmitError, "500 without a job", UnknownThenAbsentAsync),
        On(Runway, SubmitError, "503 without a job", UnknownThenAbsentAsync, static f => f with { Status = 503 }),
        On(Runway, SubmitError, "502 with a job", UnknownThenNamedAsync, static f => f with { Status = 502, CreatesJob = true }),
        On(Runway, SubmitError, "409 with a job", UnknownThenNamedAsync, static f => f with { Status = 409, CreatesJob = true }),
        On(Runway, SubmitError, "401", RejectedAs(VideoErrorKind.Authentication), static f => f with { Status = 401 }),
        On(Runway, RateLimited, "daily limit", RejectedAs(VideoErrorKind.RateLimited)),
        On(Runway, SlowAnswer, "in time", SucceedsAsync, static f => f with { Delay = ABit }),
        On(Runway, SlowAnswer, "too late, named by an operator", UnknownThenNamedAsync, static f => f with { Delay = TimeSpan.FromHours(1) }) with { IsTooLate = true },
        On(Runway, MalformedJson, "answer to the submit, named by an operator", UnknownThenNamedAsync),
        On(Runway, ModerationBefore, "refused", RejectedAs(VideoErrorKind.InvalidRequest)),
    ];

    private static IEnumerable<FaultCase> Ends() =>
    [
        // Kling says nothing of the cost of failures, and documents nothing: given back, and a possible loss of the host's.
        On(Kling, ModerationAfter, "cost not told", Fails(VideoErrorKind.Unknown, CreditHoldState.Released, 0m, possibleLoss: 0.252m)),
        On(Kling, JobFailed, "cost not told", Fails(VideoErrorKind.Unknown, CreditHoldState.Released, 0m, possibleLoss: 0.252m)),
        On(Kling, StuckJob, "waiting ends", NeverEndsAsync),
        On(Kling, CostChanges, "half", CostChangesBy(0.5m)),
        On(Runway, ModerationAfter, "refused input is charged", Fails(VideoErrorKind.ContentRefused, CreditHoldState.Committed, 0.36m)),
        On(Runway, ModerationAfter, "refused output is not", Fails(VideoErrorKind.ContentRefused, CreditHoldState.Committed, 0m), static f => f with { Code = "SAFETY.OUTPUT.VIDEO" }),
        On(Runway, JobFailed, "refunded", Fails(VideoErrorKind.ProviderFault, CreditHoldState.Committed, 0m)),
        On(Runway, StuckJob, "waiting ends, cancelled", NeverEndsAsync),
        On(Runway, CostChanges, "half", CostChangesBy(0.5m)),
        On(Runway, EndsBeforeCancel, "a paid render is destroyed", CancelDestroysThePaidRenderAsync) with { Also = [new() { Kind = StuckJob, Provider = Runway }] },
    ];

    private static IEnumerable<FaultCase> Reads() => new[] { (Provider: Kling, Match: KlingReads), (Provider: Runway, Match: RunwayReads) }.SelectMany(static at => new[]
    {
        On(at.Provider, PollError, "500, read again", SucceedsAsync),
        On(at.Provider, PollError, "404 once, read again", SucceedsAsync, static f => f with { Status = 404 }),
        On(at.Provider, PollUnauthorized, "waited out", SucceedsAsync),
        On(at.Provider, UnknownStatus, "still pending", SucceedsAsync),
        On(at.Provider, ExpiredUrl, "fetched anew", SucceedsAsync, static f => f with { Times = 2 }),
        On(at.Provider, RateLimited, "of a read, waited out", SucceedsAsync, f => f with { Match = at.Match, RetryAfter = TimeSpan.Zero }),
        On(at.Provider, SlowAnswer, "of a read", SucceedsAsync, f => f with { Match = at.Match, Delay = ABit }),
        On(at.Provider, MalformedJson, "of a read", SucceedsAsync, f => f with { Match = at.Match }),
        On(at.Provider, ConnectionRefused, "of a read", SucceedsAsync, f => f with { Match = at.Match }),
    });

    // We ask for no callbacks, so that these are never played; when we do, they need endings of their own.
    private static IEnumerable<FaultCase> Webhooks() =>
    [
        On(Kling, WebhookEarly, "no callback is asked for", SucceedsAsync) with { IsIdle = true },
        On(Kling, WebhookDuplicate, "no callback is asked for", SucceedsAsync) with { IsIdle = true },
        On(Kling, WebhookForged, "no callback is asked for", SucceedsAsync) with { IsIdle = true },
    ];

    private static IEnumerable<FaultCase> Downloads() => new[] { Kling, Runway }.SelectMany(static provider => new[]
    {
        On(provider, TruncatedDownload, "resumed", SucceedsAsync),
        On(provider, TruncatedDownload, "after the first byte, twice", SucceedsAsync, static f => f with { Bytes = 1, Times = 2 }),
        On(provider, SlowDownload, "in pieces", SucceedsAsync, static f => f with { Bytes = 4096, Delay = TimeSpan.FromMilliseconds(5) }),
        On(provider, ConnectionRefused, "of a download", SucceedsAsync, static f => f with { Match = "/media/" }),
        On(provider, OversizedDownload, "without end", DownloadRefused("is larger than")),
        On(provider, WrongTypeDownload, "a page", DownloadRefused("was refused")),
        On(provider, WrongTypeDownload, "text that claims to be a video", DownloadRefused("was refused"), static f => f with { Code = "bytes" }),
        On(provider, RedirectPrivate, "cloud metadata", DownloadRefused("was refused")),
        On(provider, RedirectPrivate, "another port of this machine", DownloadRefused("was refused"), static f => f with { Location = new Uri("http://127.0.0.1:1/") }),
        On(provider, GzipDownload, "a bomb", DownloadRefused("was refused")),
    });

    private static FaultCase On(string provider, EmulatorFaultKind kind, string name, Func<FaultRun, Task> play, Func<EmulatorFault, EmulatorFault>? tune = null)
    {
        var fault = new EmulatorFault { Kind = kind, Provider = provider };
        return new FaultCase(name, tune?.Invoke(fault) ?? fault, play);
    }
}
