using System.Globalization;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>GET, list and DELETE of tasks (seedance-ark.md b.2).</summary>
internal static class ArkTasks
{
    private const string NotFound = "ResourceNotFound";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeptCancelled = TimeSpan.FromHours(24);

    public static async Task GetAsync(Exchange exchange, string id)
    {
        if (await PlayReadFaultsAsync(exchange).ConfigureAwait(false))
            return;
        if (Visible(exchange, exchange.State.Jobs.Find(ArkProvider.Prefix, id)) is not { } job)
        {
            await ArkErrors.WriteAsync(exchange, 404, NotFound, $"The specified task {id} is not found.").ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        var view = Look(exchange, job, now);
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        await JsonAnswer.WriteAsync(exchange, 200, json => ArkJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, now, view.Odd, view.Expired)).ConfigureAwait(false);
    }

    public static async Task ListAsync(Exchange exchange)
    {
        if (await PlayReadFaultsAsync(exchange).ConfigureAwait(false))
            return;
        var query = exchange.Http.Request.Query;
        if (!TryNumber(query["page_num"], 1, out var page) || !TryNumber(query["page_size"], 10, out var size) || size > 500)
        {
            await ArkErrors.WriteAsync(exchange, 400, "InvalidParameter", "page_num and page_size must be positive, page_size at most 500.", "page_size").ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        var ids = query["filter.task_ids"];
        var found = exchange.State.Jobs.All().Reverse().Where(job => job.Spec.Provider == ArkProvider.Prefix && Visible(exchange, job) is not null
            && (ids.Count == 0 || ids.Contains(job.Id))
            && Matches(query["filter.status"], ArkJson.StatusOf(job, now))
            && Matches(query["filter.model"], job.Spec.Model)
            && Matches(query["filter.service_tier"], ((ArkTaskDetails)job.Spec.Details!).Request.ServiceTier)).ToList();
        var shown = found.Skip((page - 1) * size).Take(size).Select(job => (Job: job, View: Look(exchange, job, now))).ToList();
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", found.Count);
            json.WriteStartArray("items");
            foreach (var (job, view) in shown)
                ArkJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, now, view.Odd, view.Expired);
            json.WriteEndArray();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>Takes a queued task back, deletes the record of an ended one, and refuses to stop a running one; the caller cannot choose.</summary>
    public static async Task DeleteAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        var jobs = exchange.State.Jobs;
        var job = Visible(exchange, jobs.Find(ArkProvider.Prefix, id));
        var now = exchange.State.Clock.Now;
        if (job is not null && job.Timeline.StateAt(now) == EmulatedJobState.Running)
        {
            await ArkErrors.WriteAsync(exchange, 409, "InvalidAction.RunningTaskDeletion", "A running task cannot be cancelled or deleted.").ConfigureAwait(false);
            return;
        }

        if (job is null || job.Timeline.Cancelled || !jobs.Change(job, removed => removed.TryRemove(now)))
        {
            await ArkErrors.WriteAsync(exchange, 404, NotFound, $"The specified task {id} is not found.").ConfigureAwait(false);
            return;
        }

        await JsonAnswer.WriteAsync(exchange, 200, static json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static async Task<bool> PlayReadFaultsAsync(Exchange exchange)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await ArkErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await ArkErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else
            return false;
        return true;
    }

    private static (string? Odd, bool Expired) Look(Exchange exchange, Job job, DateTimeOffset now)
    {
        var succeeded = job.Timeline.StateAt(now) == EmulatedJobState.Succeeded;
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        return (odd, succeeded && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null);
    }

    private static Job? Visible(Exchange exchange, Job? job)
    {
        var now = exchange.State.Clock.Now;
        return job is null || job.Timeline.Deleted || now >= job.AcceptedAt + Kept || (job.Timeline.Cancelled && now >= job.Timeline.EndsAt + KeptCancelled) ? null : job;
    }

    private static bool Matches(string? filter, string value) => string.IsNullOrEmpty(filter) || filter == value;

    private static bool TryNumber(string? text, int standard, out int number)
    {
        number = standard;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }
}
