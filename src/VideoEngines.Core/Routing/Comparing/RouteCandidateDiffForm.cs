namespace VideoEngines.Routing;

/// <summary>The JSON form of the difference of one engine.</summary>
internal sealed record RouteCandidateDiffForm
{
    public required string Engine { get; init; }

    public required string Change { get; init; }

    public int? RankBefore { get; init; }

    public int? RankAfter { get; init; }

    public IReadOnlyList<string>? ReasonsBefore { get; init; }

    public IReadOnlyList<string>? ReasonsAfter { get; init; }

    public decimal? UsdBefore { get; init; }

    public decimal? UsdAfter { get; init; }

    public PromptDiff? Prompt { get; init; }

    public static RouteCandidateDiffForm Of(RouteCandidateDiff diff) => new()
    {
        Engine = diff.Engine.ToString(),
        Change = diff.Change switch
        {
            RouteCandidateChange.BecameEligible => "became-eligible",
            RouteCandidateChange.BecameIneligible => "became-ineligible",
            RouteCandidateChange.Added => "added",
            RouteCandidateChange.Removed => "removed",
            _ => "changed",
        },
        RankBefore = diff.RankBefore,
        RankAfter = diff.RankAfter,
        ReasonsBefore = diff.ReasonsBefore.Count == 0 ? null : diff.ReasonsBefore,
        ReasonsAfter = diff.ReasonsAfter.Count == 0 ? null : diff.ReasonsAfter,
        UsdBefore = RoutePlanJson.Plain(diff.UsdBefore),
        UsdAfter = RoutePlanJson.Plain(diff.UsdAfter),
        Prompt = diff.Prompt,
    };
}
