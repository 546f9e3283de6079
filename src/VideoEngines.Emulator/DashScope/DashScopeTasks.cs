using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.DashScope;

/// <summary>GET /api/v1/tasks/{id}, POST .../cancel and the list.</summary>
internal static class DashScopeTasks
{
    private static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    public static async Task GetAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await DashScopeErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await DashScopeErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (Find(exchange, id) is not { } job)
            await JsonAnswer.WriteAsync(exchange, 200, json => DashScopeJson.WriteUnknown(json, id, DashScopeRequestIds.Next(exchange))).ConfigureAwait(false);
        else
            await AnswerAsync(exchange, job).ConfigureAwait(false);
    }

    /// <summary>Only a task that waits is cancelled.</summary>
    public static async Task CancelAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        var state = exchange.State;
        var cancelled = Find(exchange, id) is { } job && state.Jobs.Change(job, waiting =>
            waiting.Timeline.StateAt(state.Clock.Now) is EmulatedJobState.Throttled or EmulatedJobState.Queued && waiting.TryRemove(state.Clock.Now));
        if (!cancelled)
        {
            await DashScopeErrors.WriteAsync(exchange, 400, "UnsupportedOperation", "Failed to cancel the task, please confirm if the task is in PENDING status.").ConfigureAwait(false);
            return;
        }

        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>The tasks of the last day, newest first; filtered by model and status.</summary>
    public static Task ListAsync(Exchange exchange)
    {
        var query = exchange.Http.Request.Query;
        var now = exchange.State.Clock.Now;
        var (model, status) = (query["model_name"].ToString(), query["status"].ToString());
        var page = Math.Max(1, int.TryParse(query["page_no"], out var number) ? number : 1);
        var size = int.TryParse(query["page_size"], out var most) ? Math.Clamp(most, 1, 100) : 10;
        var found = exchange.State.Jobs.All()
            .Where(job => job.Spec.Provider == DashScopeProvider.Prefix && now - job.AcceptedAt <= Retention)
            .Where(job => (model.Length == 0 || job.Spec.Model == model) && (status.Length == 0 || DashScopeJson.StatusOf(job.Timeline.StateAt(now)) == status))
            .Reverse()
            .ToList();
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
            json.WriteStartArray("data");
            foreach (var job in found.Skip((page - 1) * size).Take(size))
            {
                json.WriteStartObject();
                DashScopeJson.WriteHead(json, job, exchange.State.Clock, now, null);
                json.WriteString("model_name", job.Spec.Model);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("total", found.Count);
            json.WriteNumber("page_no", page);
            json.WriteNumber("page_size", size);
            json.WriteEndObject();
        });
    }

    private static Task AnswerAsync(Exchange exchange, Job job)
    {
        var now = exchange.State.Clock.Now;
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "ARCHIVING" : null;
        var expired = job.Timeline.StateAt(now) == EmulatedJobState.Succeeded && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null;
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return JsonAnswer.WriteAsync(exchange, 200, json => DashScopeJson.WriteTask(json, job, exchange, now, odd, expired));
    }

    private static Job? Find(Exchange exchange, string id)
    {
        var job = exchange.State.Jobs.Find(DashScopeProvider.Prefix, id);
        return job is not null && exchange.State.Clock.Now - job.AcceptedAt <= Retention ? job : null;
    }
}
