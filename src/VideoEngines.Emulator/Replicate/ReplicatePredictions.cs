using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Reads and cancels predictions.</summary>
internal static class ReplicatePredictions
{
    private const int PageSize = 100;

    public static async Task GetAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await ReplicateErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await ReplicateErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (exchange.State.Jobs.Find(ReplicateProvider.Prefix, id) is not { } job)
            await ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound).ConfigureAwait(false);
        else
        {
            var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
            exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
            await JsonAnswer.WriteAsync(exchange, 200, json => ReplicateJson.Write(json, exchange, job, odd)).ConfigureAwait(false);
        }
    }

    /// <summary>Newest first; one page, for the emulator hands out no cursors.</summary>
    public static Task ListAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 200, json =>
    {
        json.WriteStartObject();
        json.WriteNull("previous");
        json.WriteNull("next");
        json.WriteStartArray("results");
        foreach (var job in exchange.State.Jobs.All().Where(static job => job.Spec.Provider == ReplicateProvider.Prefix).Reverse().Take(PageSize))
            ReplicateJson.Write(json, exchange, job, null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static async Task CancelAsync(Exchange exchange, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (exchange.State.Jobs.Find(ReplicateProvider.Prefix, id) is not { } job)
        {
            await ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound).ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        exchange.State.Jobs.Change(job, cancelled => cancelled.Timeline.EndsAt > now && cancelled.TryRemove(now));
        await JsonAnswer.WriteAsync(exchange, 200, json => ReplicateJson.Write(json, exchange, job, null)).ConfigureAwait(false);
    }
}
