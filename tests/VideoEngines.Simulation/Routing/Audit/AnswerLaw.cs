using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Simulation.Routing.Hosts;
using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>What a caller of the router may be told: the truth, and never that nothing was bought when something was.</summary>
internal static class AnswerLaw
{
    public static string? Broken(SimulatedCall call, Exception? error, AuditedJob job, SimulatedProviders providers)
    {
        var last = job.Attempts.LastOrDefault();
        var number = job.Job.Number;
        if (call.Task.IsCompletedSuccessfully)
        {
            var handle = call.Task.Result;
            var bought = handle.ProviderJobId is { } id ? providers.Find(id) : null;
            return bought is null || bought.AttemptId != handle.AttemptId || !job.Attempts.Exists(a => a.Submit.Job == bought)
                ? $"job {number} got a handle of {handle.ProviderJobId ?? "nothing"}, which is not what was bought for it"
                : null;
        }

        return error switch
        {
            // Told by the type: something may have been bought.
            SubmitOutcomeUnknownException => !job.IsOrphan && job.Attempts.TrueForAll(static a => a.IsProvenRefusal) ? $"job {number} is told to be unknown; every submit of it was refused" : null,
            VideoCanceledException { Handle: not null } or OperationCanceledException when !call.Stop.IsCancellationRequested => $"job {number} was told to be cancelled by its caller, who waits",
            VideoCanceledException { Handle: { } handle } => last?.Submit is { Fate: SubmitFate.Accept, Job: { } accepted } && handle.ProviderJobId != accepted.Id
                ? $"the caller of job {number} gave up and should have got the handle of {accepted.Id}" : null,
            VideoEngineException { Kind: VideoErrorKind.Conflict } => null,

            // Told by the type: nothing was bought.
            VideoSubmitRejectedException or NoEligibleEngineException or InsufficientCreditsException or OperationCanceledException =>
                job.Attempts.Find(static a => !a.IsProvenRefusal) is { } open ? $"job {number} was told that nothing was bought ({error.GetType().Name}), but {open.Submit.AttemptId} may have" : null,
            _ => $"job {number} ended with {error?.GetType().Name ?? "nothing"}, which says nothing about what was bought: {error?.Message}",
        };
    }
}
