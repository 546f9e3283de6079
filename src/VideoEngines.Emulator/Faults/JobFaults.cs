using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Faults;

/// <summary>Faults that belong to accepted jobs: how they end, and what becomes of the answer.</summary>
internal static class JobFaults
{
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(5);

    /// <summary>Gives a fresh job the ending a fault asks for.</summary>
    public static void Shape(Exchange exchange, Job job, Func<EmulatorFault, JobOutcome> outcomeOf)
    {
        var jobs = exchange.State.Jobs;
        if ((exchange.Take(EmulatorFaultKind.ModerationAfter) ?? exchange.Take(EmulatorFaultKind.JobFailed)) is { } failure)
            job.EndWith(outcomeOf(failure));
        if (exchange.Take(EmulatorFaultKind.StuckJob) is not null)
            jobs.Change(job, static stuck =>
            {
                stuck.NeverEnd();
                return true;
            });
    }

    /// <summary>Plays what may happen between acceptance and answer. True when the answer was replaced.</summary>
    public static async Task<bool> InsteadOfAnswerAsync(Exchange exchange, Func<EmulatorFault, Task> writeError)
    {
        if (exchange.Take(EmulatorFaultKind.LostAnswer) is not null)
        {
            exchange.Drop();
            return true;
        }

        await DelayAsync(exchange, submit: true).ConfigureAwait(false);
        if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob == true) is { } error)
        {
            await writeError(error).ConfigureAwait(false);
            return true;
        }

        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return false;
    }

    /// <summary>On calls other than submits a slow answer is played only when the fault names the path.</summary>
    public static async Task DelayAsync(Exchange exchange, bool submit)
    {
        if (exchange.Take(EmulatorFaultKind.SlowAnswer, fault => submit || fault.Match is not null) is { } slow)
            await exchange.State.Clock.DelayWallAsync(slow.Delay ?? DefaultDelay, exchange.Aborted).ConfigureAwait(false);
    }

    public static EmulatorFault? TakeRateLimit(Exchange exchange, bool submit) =>
        exchange.Take(EmulatorFaultKind.RateLimited, fault => submit || fault.Match is not null);

    /// <summary>Call before an ended job is shown: a cost change takes effect at the read after the one that took the fault.</summary>
    public static void BeforeRead(Exchange exchange, Job job)
    {
        job.BeforeRead();
        if (exchange.Take(EmulatorFaultKind.CostChanges) is { } change)
            job.ChangeCostAtNextRead(FaultKindTable.CostFactor(change.Code ?? "0.5")!.Value);
    }
}
