using VideoEngines.Jobs;
using VideoEngines.Metering;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>What must be true once every job has ended and was looked at.</summary>
internal static class FinalLaw
{
    public static async Task JudgeAsync(RoutingWorld world)
    {
        var auditor = world.Auditor;
        auditor.LookAtAll();
        var charges = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var attempt in auditor.Attempts)
        {
            var charged = Judge(world, attempt);
            charges[attempt.Submit.Options.Account!] = charges.GetValueOrDefault(attempt.Submit.Options.Account!) + charged;
            if (attempt.Submit.Job is { } job)
            {
                var record = await world.Jobs.FindAsync(attempt.Submit.AttemptId);
                if (record is not { Phase: VideoAttemptPhase.Ended } || record.Status?.State != job.State)
                {
                    auditor.Break("no job is lost", $"{job.Id} at {job.Engine.Id} ended {job.State}; the record says {record?.ToString() ?? "nothing"} {record?.Status?.State}");
                }
            }
        }

        await foreach (var hold in world.Ledger.ListHoldsAsync())
        {
            if (hold.State is CreditHoldState.Open or CreditHoldState.Guarded)
            {
                auditor.Break("no hold stays", $"every job has ended, but there is {hold}");
            }
        }

        foreach (var account in RoutingWorld.Accounts)
        {
            var expected = charges.Where(c => c.Key == account || c.Key.StartsWith(account + "/", StringComparison.Ordinal)).Sum(static c => c.Value);
            var balance = await world.Ledger.GetBalanceAsync(account);
            if (balance.Spent.ToCredits() != expected || balance.HasNegative || !balance.IsBalanced)
            {
                auditor.Break("accounts add up", $"{account} should have spent {expected}; its balance is {balance}");
            }
        }

        foreach (var problem in (await world.Ledger.VerifyAsync()).Problems)
        {
            auditor.Break("the books are sound", problem.ToString()!);
        }
    }

    /// <returns>What the attempt was charged.</returns>
    private static decimal Judge(RoutingWorld world, AuditedAttempt attempt)
    {
        var submit = attempt.Submit;
        var hold = world.Auditor.HoldOf(submit.AttemptId);
        var actual = hold is null ? default : (hold.State, hold.Charged.ToCredits(), hold.Loss.ToCredits());
        var expected = MoneyLaw.Expected(submit, world.OnUnknownFailure);
        var isLostStep = attempt.IsOrphan && submit.PreparationUsd > 0 && actual == (CreditHoldState.Released, 0, 0);
        if (hold is null || (actual != expected && !isLostStep))
        {
            world.Auditor.Break(
                "charged what it cost",
                $"{submit.AttemptId} at {submit.Engine.Id} ended {submit.Job?.State.ToString() ?? "without a job"} and should be {expected}; it is {(hold is null ? "without a hold" : actual.ToString())}");
        }

        return actual.Item2;
    }
}
