using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Runway;

/// <summary>GET and DELETE /v1/tasks/{id}.</summary>
internal static class RunwayTasks
{
    private const string NotFound = "Task not found.";

    public static async Task GetAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await RunwayErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await RunwayErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (Visible(exchange, id) is not { } job)
            await RunwayErrors.WriteAsync(exchange, 404, NotFound).ConfigureAwait(false);
        else
            await AnswerAsync(exchange, job).ConfigureAwait(false);
    }

    /// <summary>Cancels an active task, deletes an ended one; either way it cannot be read again.</summary>
    public static async Task DeleteAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        var jobs = exchange.State.Jobs;
        var job = Visible(exchange, id);
        if (job is not null && job.Timeline.EndsAt > exchange.State.Clock.Now && exchange.Take(EmulatorFaultKind.EndsBeforeCancel) is not null)
        {
            jobs.Change(job, ending =>
            {
                ending.SucceedAt(exchange.State.Clock.Now);
                return true;
            });
        }

        if (job is null || !jobs.Change(job, removed => removed.TryRemove(exchange.State.Clock.Now)))
        {
            await RunwayErrors.WriteAsync(exchange, 404, NotFound).ConfigureAwait(false);
            return;
        }

        exchange.Http.Response.StatusCode = 204;
        await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static Task AnswerAsync(Exchange exchange, Job job)
    {
        var now = exchange.State.Clock.Now;
        var succeeded = job.Timeline.StateAt(now) == EmulatedJobState.Succeeded;
        if (succeeded)
            JobFaults.BeforeRead(exchange, job);
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        var expired = succeeded && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null;
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return JsonAnswer.WriteAsync(exchange, 200, json => RunwayJson.WriteTask(json, job, exchange, now, odd, expired));
    }

    private static Job? Visible(Exchange exchange, string id)
    {
        var job = exchange.State.Jobs.Find(RunwayProvider.Prefix, id);
        return job?.Timeline is { Cancelled: false, Deleted: false } ? job : null;
    }
}
