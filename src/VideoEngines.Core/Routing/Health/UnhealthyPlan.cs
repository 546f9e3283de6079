namespace VideoEngines.Routing;

/// <summary>Looks at a plan without a winner: whether time alone would give it one.</summary>
internal static class UnhealthyPlan
{
    /// <summary>How soon to look again at what ends at no known time: the job of a probe, a place in use.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>When the first engine may be back that is out for its health or its places alone; null when no engine is.</summary>
    public static TimeSpan? TimeUntilNext(RoutePlan plan)
    {
        TimeSpan? next = null;
        foreach (var candidate in plan.Candidates)
        {
            if (candidate.Reasons.Count > 0 && candidate.Reasons.All(static r => r.Code is RouteReasonCodes.HealthBlocked or RouteReasonCodes.HealthProbing or RouteReasonCodes.SlotsFull))
            {
                var time = TimeUntil(plan.Context, candidate.Engine);
                next = time < next ? time : next ?? time;
            }
        }

        return next;
    }

    public static RouteContext AssumeHealthy(RouteContext context) => context with { Health = context.Health.PausedOnly(), IgnoresHealth = true };

    private static TimeSpan TimeUntil(RouteContext context, VideoEngineId engine)
    {
        IReadOnlyList<string?> known = context.Credentials?.Engines.GetValueOrDefault(engine)?.Aliases ?? [];
        IEnumerable<string?> aliases = context.PinnedCredential is { } pinned ? [pinned] : known.Count > 0 ? known : [null];
        var next = TimeSpan.MaxValue;
        foreach (var alias in aliases)
        {
            var entry = context.Health.Find(engine, alias, context.Now);
            var time = entry < 0 ? LookAgain : context.Health.Entries[entry].StateAt(context.Now) switch
            {
                RouteHealthState.Blocked => context.Health.Entries[entry].BlockedUntil!.Value - context.Now,
                RouteHealthState.Paused => TimeSpan.MaxValue,
                _ => LookAgain,
            };
            next = time < next ? time : next;
        }

        return next;
    }
}
