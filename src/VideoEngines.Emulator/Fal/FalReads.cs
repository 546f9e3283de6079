using System.Globalization;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Fal;

/// <summary>Status, result and cancel of a request. All addresses name the app, not the endpoint.</summary>
internal static class FalReads
{
    private const string NotFound = "Request not found";

    public static async Task StatusAsync(Exchange exchange, string app, string id)
    {
        if (await RefuseAsync(exchange, app, id).ConfigureAwait(false) is not { } found)
            return;
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        await JsonAnswer.WriteAsync(exchange, 200, json => FalJson.WriteStatus(json, exchange, found.Schema, found.Job, exchange.State.Clock.Now, odd)).ConfigureAwait(false);
    }

    public static async Task ResultAsync(Exchange exchange, string app, string id)
    {
        if (await RefuseAsync(exchange, app, id).ConfigureAwait(false) is not { } found)
            return;
        var (job, schema) = found;
        var now = exchange.State.Clock.Now;
        exchange.Http.Response.Headers["x-fal-request-id"] = job.Id;
        switch (job.Timeline.StateAt(now))
        {
            case EmulatedJobState.Succeeded:
                var expired = exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null;
                exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
                exchange.Http.Response.Headers["x-fal-billable-units"] = Units(job.Spec).ToString("0.###", CultureInfo.InvariantCulture);
                var expires = expired ? job.Timeline.EndsAt : now + exchange.State.Options.LifetimeAt(FalProvider.Prefix);
                await JsonAnswer.WriteAsync(exchange, 200, json => FalJson.WriteResult(json, exchange, schema, job, expires)).ConfigureAwait(false);
                break;
            case EmulatedJobState.Failed:
                await FailureAsync(exchange, job.Timeline.Outcome).ConfigureAwait(false);
                break;
            case EmulatedJobState.Cancelled:
                await FalErrors.WriteAsync(exchange, 499, "Request was cancelled", "client_cancelled").ConfigureAwait(false);
                break;
            case EmulatedJobState.Deleted:
                await FalErrors.WriteAsync(exchange, 404, NotFound).ConfigureAwait(false);
                break;
            default:
                await FalErrors.WriteAsync(exchange, 400, "Request is still in progress").ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Takes a waiting request out of the queue. One that runs is asked to stop, and here always does.</summary>
    public static async Task CancelAsync(Exchange exchange, string app, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (Find(exchange, app, id) is not { } found)
        {
            await WriteWordAsync(exchange, 404, "NOT_FOUND").ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        var running = found.Job.Timeline.StateAt(now) == EmulatedJobState.Running;
        var removed = exchange.State.Jobs.Change(found.Job, job => job.Timeline.EndsAt > now && job.TryRemove(now));
        await (removed
            ? WriteWordAsync(exchange, running ? 202 : 200, running ? "CANCELLATION_REQUESTED" : "OK")
            : WriteWordAsync(exchange, 400, "ALREADY_COMPLETED")).ConfigureAwait(false);
    }

    private static Task FailureAsync(Exchange exchange, JobOutcome outcome)
    {
        if (outcome.Code is FalErrors.Refused)
            return FalErrors.WriteRefusalAsync(exchange);
        return outcome.Code is { } code && !code.EndsWith("error", StringComparison.Ordinal)
            ? FalErrors.WriteAsync(exchange, [new FalIssue(code, outcome.Message!, ["body"])])
            : FalErrors.WriteAsync(exchange, 500, outcome.Message!, outcome.Code);
    }

    /// <summary>Plays the faults of reads, and finds the job; null when the answer is written.</summary>
    private static async Task<(Job Job, FalSchema Schema)?> RefuseAsync(Exchange exchange, string app, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await FalErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await FalErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (Find(exchange, app, id) is { } found)
            return found;
        else
            await FalErrors.WriteAsync(exchange, 404, NotFound).ConfigureAwait(false);
        return null;
    }

    private static (Job Job, FalSchema Schema)? Find(Exchange exchange, string app, string id) =>
        exchange.State.Jobs.Find(FalProvider.Prefix, id) is { Spec.Details: FalJob { Schema: var schema } } job && schema.App == app ? (job, schema) : null;

    /// <summary>No source tells the units of endpoints; here they are seconds of a video, and images.</summary>
    private static double Units(JobSpec spec) => spec.Still is null ? spec.Duration.TotalSeconds : spec.Count;

    private static Task WriteWordAsync(Exchange exchange, int status, string word) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("status", word);
        json.WriteEndObject();
    });
}
