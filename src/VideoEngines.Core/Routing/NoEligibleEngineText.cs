namespace VideoEngines.Routing;

/// <summary>Says in one sentence what to change when no engine fits: the engines that miss by the fewest reasons are the nearest.</summary>
internal static class NoEligibleEngineText
{
    private const int MostNamed = 3;

    public static string For(RoutePlan plan, VideoEngineId? pinned)
    {
        if (pinned is { } id && plan.Candidates.FirstOrDefault(c => c.Engine == id) is { } only)
        {
            return $"{id} cannot make this video: {Reasons(only)}";
        }

        if (plan.Candidates.Count == 0)
        {
            return "No engine can make this video: the catalog is empty. Add an overlay with ConfigureCatalog.";
        }

        var fewest = plan.Candidates.Min(static c => c.Reasons.Count);
        var nearest = plan.Candidates.Where(c => c.Reasons.Count == fewest).Take(MostNamed);
        return $"No engine can make this video. {string.Join(" ", nearest.Select(Reasons))}";
    }

    private static string Reasons(RouteCandidate candidate) => string.Join(" ", candidate.Reasons.Select(static r => r.Describe()));
}
