using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

/// <summary>GET /tasks by ids or external ids.</summary>
internal static class KlingReads
{
    private const int MostIds = 20;

    public static async Task GetAsync(Exchange exchange)
    {
        if (await KlingApi.ReadFailsAsync(exchange).ConfigureAwait(false))
            return;
        var query = exchange.Http.Request.Query;
        var ids = query["task_ids"].ToString();
        var externalIds = query["external_task_ids"].ToString();
        if ((ids.Length > 0) == (externalIds.Length > 0))
        {
            await KlingErrors.WriteAsync(exchange, 1201, "exactly one of task_ids and external_task_ids is required").ConfigureAwait(false);
            return;
        }

        var names = (ids.Length > 0 ? ids : externalIds).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > MostIds)
        {
            await KlingErrors.WriteAsync(exchange, 1201, $"{(ids.Length > 0 ? "task_ids" : "external_task_ids")} may hold at most {MostIds} ids").ConfigureAwait(false);
            return;
        }

        var jobs = exchange.State.Jobs;
        var found = names.Select(name => ids.Length > 0 ? jobs.Find(KlingProvider.Prefix, name) : jobs.FindExternal(KlingProvider.Prefix, name)).OfType<Job>().Distinct().ToList();
        await AnswerAsync(exchange, found).ConfigureAwait(false);
    }

    private static Task AnswerAsync(Exchange exchange, List<Job> jobs)
    {
        var now = exchange.State.Clock.Now;
        var ended = jobs.Where(job => job.Timeline.StateAt(now) == EmulatedJobState.Succeeded).ToList();
        foreach (var job in ended)
            JobFaults.BeforeRead(exchange, job);
        var view = new KlingTaskView(
            now,
            jobs.Count > 0 ? exchange.Take(EmulatorFaultKind.UnknownStatus) is { } odd ? odd.Code ?? "archiving" : null : null,
            ended.Count > 0 && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null);
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return KlingJson.WriteAsync(exchange, json =>
        {
            json.WriteStartArray();
            foreach (var job in jobs)
                KlingJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, view);
            json.WriteEndArray();
        });
    }
}
