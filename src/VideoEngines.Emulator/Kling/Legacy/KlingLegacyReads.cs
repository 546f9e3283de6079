using System.Globalization;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>GET {path}/{task_id or external_task_id}, and GET {path} page by page.</summary>
internal static class KlingLegacyReads
{
    public static async Task GetAsync(Exchange exchange, KlingLegacyKind kind, string id)
    {
        if (await KlingApi.ReadFailsAsync(exchange).ConfigureAwait(false))
            return;
        var jobs = exchange.State.Jobs;
        var job = jobs.Find(KlingProvider.Prefix, id) ?? (kind.FoundByExternalId ? jobs.FindExternal(KlingProvider.Prefix, id) : null);
        if (job?.Spec.Details as KlingLegacyKind != kind)
        {
            // Not 404 with 1203, as two live probes saw (corrections.md 1.1).
            await KlingErrors.WriteAsync(exchange, 1201, $"Task not found by id/external id {id}").ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        var ended = job!.Timeline.StateAt(now) == EmulatedJobState.Succeeded;
        if (ended)
            JobFaults.BeforeRead(exchange, job);
        var view = new KlingTaskView(
            now,
            exchange.Take(EmulatorFaultKind.UnknownStatus) is { } odd ? odd.Code ?? "archiving" : null,
            ended && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null);
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        await KlingJson.WriteAsync(exchange, json => KlingLegacyJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, view)).ConfigureAwait(false);
    }

    public static async Task ListAsync(Exchange exchange, KlingLegacyKind kind)
    {
        if (await KlingApi.ReadFailsAsync(exchange).ConfigureAwait(false))
            return;
        if (Number(exchange, "pageNum", 1, 1000) is not { } page || Number(exchange, "pageSize", 30, 500) is not { } size)
        {
            await KlingErrors.WriteAsync(exchange, 1201, "pageNum must be 1 to 1000 and pageSize 1 to 500").ConfigureAwait(false);
            return;
        }

        var jobs = exchange.State.Jobs.All().Where(job => job.Spec.Details as KlingLegacyKind == kind).Reverse().Skip((page - 1) * size).Take(size).ToList();
        await KlingJson.WriteAsync(exchange, json =>
        {
            json.WriteStartArray();
            foreach (var job in jobs)
                KlingLegacyJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, new KlingTaskView(exchange.State.Clock.Now));
            json.WriteEndArray();
        }).ConfigureAwait(false);
    }

    private static int? Number(Exchange exchange, string name, int standard, int most)
    {
        var text = exchange.Http.Request.Query[name].ToString();
        return text.Length == 0 ? standard : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
    }
}
