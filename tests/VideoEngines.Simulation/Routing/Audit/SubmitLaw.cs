using VideoEngines.Metering;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>What must be true at the moment a submit arrives at a provider.</summary>
internal static class SubmitLaw
{
    public static IEnumerable<(string Law, string Text)> Broken(AuditedJob job, AuditedDecision decision, EngineFacts engine, VideoSubmitOptions options, CreditHold? hold, bool isTimed)
    {
        var request = job.Job.Request;
        if (job.Attempts.Find(static a => a.Submit.Job is not null) is { } bought)
        {
            yield return ("bought once", $"job {job.Job.Number} has {bought.Submit.Job!.Id} at {bought.Submit.Engine.Id} already; nothing more may be sent, but {engine.Id} got a submit");
        }
        else if (job.Attempts.Find(static a => !a.IsProvenRefusal) is { } unknown)
        {
            yield return ("unknown is never resent", $"it is not known whether {unknown.Submit.AttemptId} bought job {job.Job.Number}; nothing more may be sent, but {engine.Id} got a submit");
        }

        foreach (var broken in Failover(job, decision, engine))
        {
            yield return broken;
        }

        if (job.Policy.Breaks(engine, request, job.Job.Options, isTimed) is { } breaks)
        {
            yield return ("hard filters", $"{engine.Id} may not get job {job.Job.Number}: {breaks}");
        }

        var price = engine.UsdOf(request);
        if (hold is not { State: CreditHoldState.Guarded } || hold.Amount.ToCredits() < price || hold.Account != job.Job.Options.Account)
        {
            yield return ("held before bought", $"{options.AttemptId} needs a guarded hold of {price} USD on {job.Job.Options.Account}; there is {hold?.ToString() ?? "none"}");
        }
    }

    private static IEnumerable<(string Law, string Text)> Failover(AuditedJob job, AuditedDecision decision, EngineFacts engine)
    {
        var failover = job.Policy.Failover;
        var before = decision.Attempts;
        if (before.Count > 0)
        {
            var last = before[^1].Submit;
            if (!failover.On.Contains(last.RefusedAs))
            {
                yield return ("failover kinds", $"{last.Engine.Id} refused job {job.Job.Number} with {last.RefusedAs}, after which the policy allows no other; {engine.Id} got a submit");
            }

            if (job.Job.Options.Engine is not null)
            {
                yield return ("failover of a pinned job", $"job {job.Job.Number} was for {job.Job.Options.Engine} alone");
            }

            if (before.Exists(a => a.Submit.Engine.Id == engine.Id))
            {
                yield return ("one try per engine", $"{engine.Id} refused job {job.Job.Number} and got it again within one call");
            }
        }

        if (before.Count >= failover.MaxAttempts)
        {
            yield return ("attempts", $"job {job.Job.Number} may have {failover.MaxAttempts} attempts; {engine.Id} got one more");
        }

        var spend = before.Sum(static a => a.Submit.PreparationUsd) + engine.UsdOf(job.Job.Request);
        if (spend > failover.MaxSpendUsd)
        {
            yield return ("spend", $"the attempts of job {job.Job.Number} may cost {failover.MaxSpendUsd} USD together; with {engine.Id} they may cost {spend}");
        }

        if (decision.Plan is { } plan)
        {
            var order = before.ConvertAll(a => Place(plan, a.Submit.Engine.Id));
            if (Place(plan, engine.Id) is var place && (place < 0 || order.Exists(p => p >= place)))
            {
                yield return ("order of the plan", $"job {job.Job.Number} was planned for {string.Join(", ", plan)}; {engine.Id} was not next");
            }
        }
    }

    private static int Place(IReadOnlyList<VideoEngineId> plan, VideoEngineId engine) => plan.TakeWhile(id => id != engine).Count() is var place && place < plan.Count ? place : -1;
}
