using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>Reads of operations, at both addresses.</summary>
internal static class VeoReads
{
    public static async Task HandleAsync(Exchange exchange, string name, bool isVertex)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await VeoErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await VeoErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (exchange.State.Jobs.Find(exchange.Provider, name) is not { } job)
            await VeoErrors.NotFoundAsync(exchange).ConfigureAwait(false);
        else
            await AnswerAsync(exchange, job, isVertex).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(Exchange exchange, Job job, bool isVertex)
    {
        var state = job.Timeline.StateAt(exchange.State.Clock.Now);
        if (exchange.Take(EmulatorFaultKind.UnknownStatus) is not null)
        {
            await JsonAnswer.WriteAsync(exchange, 200, json => VeoJson.WriteUndocumented(json, job)).ConfigureAwait(false);
            return;
        }

        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        var details = (VeoJob)job.Spec.Details!;
        if (isVertex && state == EmulatedJobState.Succeeded && details.StorageUri is null && details.IsDownload()
            && await VertexDownloadFaults.TryPlayAsync(exchange, job).ConfigureAwait(false))
        {
            return;
        }

        await JsonAnswer.WriteAsync(exchange, 200, json => VeoJson.WriteOperation(json, job, exchange, state, isVertex)).ConfigureAwait(false);
    }
}
