using VideoEngines.Metering;
using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>What is billed is held or charged at every instant; at the end each attempt is charged exactly what its end means. 1 credit is 1 US dollar here.</summary>
internal static class MoneyLaw
{
    /// <summary>Says what is not covered now; null when all is.</summary>
    public static string? Uncovered(ProviderSubmit submit, CreditHold? hold, DateTimeOffset now)
    {
        var billed = submit.PreparationUsd + (submit.Job?.BilledUsd(now) ?? 0);
        var covered = hold is null ? 0 : (hold.IsEnded ? hold.Charged + hold.Loss : hold.Amount).ToCredits();
        return billed > covered ? $"{submit.AttemptId} at {submit.Engine.Id} is billed {billed} USD, held or charged are {covered}" : null;
    }

    /// <summary>What must be on the books when everything is known.</summary>
    public static (CreditHoldState State, decimal Charged, decimal Loss) Expected(ProviderSubmit submit, UnknownFailurePolicy policy)
    {
        var price = submit.PriceUsd;
        if (submit.Job is not { } job)
        {
            return submit.PreparationUsd > 0 ? Charge(submit.PreparationUsd) : (CreditHoldState.Released, 0, 0);
        }

        return (job.State, job.ToldUsd, submit.Engine.Documented(job.State, job.FailureKind), policy) switch
        {
            (VideoJobState.Expired, _, _, _) => Hold,
            (_, { } told, _, _) => Charge(told),
            (VideoJobState.Succeeded, _, _, _) => Charge(price),
            (_, _, FailureBilling.Charged, _) => Charge(price),
            (_, _, FailureBilling.Free, _) => (CreditHoldState.Released, 0, 0),
            (_, _, _, UnknownFailurePolicy.Release) => (CreditHoldState.Released, 0, price),
            (_, _, _, UnknownFailurePolicy.CommitQuote) => Charge(price),
            _ => Hold,
        };
    }

    private static (CreditHoldState State, decimal Charged, decimal Loss) Hold => (CreditHoldState.Suspense, 0, 0);

    private static (CreditHoldState State, decimal Charged, decimal Loss) Charge(decimal usd) => (CreditHoldState.Committed, usd, 0);
}
