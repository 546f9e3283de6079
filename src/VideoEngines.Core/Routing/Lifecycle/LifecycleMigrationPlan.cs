namespace VideoEngines.Routing;

/// <summary>Which living engine is to make a video that was aimed at another one, and what changes by it. Contains no prompt.</summary>
public sealed record LifecycleMigrationPlan
{
    /// <summary>Gets the engine that the request was aimed at, as if it lived on and had an account.</summary>
    public required RouteCandidate From { get; init; }

    /// <summary>Gets the engine to use instead; <see langword="null"/> when no living engine can make the video, see <see cref="Plan"/>.</summary>
    public RouteCandidate? To { get; init; }

    /// <summary>Gets a value indicating whether <see cref="To"/> was found by following the successors that providers name; otherwise the policy chose it.</summary>
    public bool IsSuccessor { get; init; }

    /// <summary>Gets the plan that <see cref="To"/> is out of, with the reasons of all engines.</summary>
    public required RoutePlan Plan { get; init; }

    /// <summary>Gets the successors that cannot make the video, nearest first, with the reasons: the limits that no longer fit.</summary>
    public IReadOnlyList<RouteCandidate> RejectedSuccessors { get; init; } = [];

    /// <summary>Gets the expected cost so far in US dollars, when it is known.</summary>
    public decimal? UsdBefore => From.ExpectedUsd;

    /// <summary>Gets the expected cost in future in US dollars, when it is known.</summary>
    public decimal? UsdAfter => To?.ExpectedUsd;

    /// <summary>Gets how much more the video costs, in US dollars; <see langword="null"/> when one of the two costs is not known.</summary>
    public decimal? UsdDifference => UsdAfter - UsdBefore;

    /// <summary>Gets how the prompt goes out otherwise; <see langword="null"/> when it does not.</summary>
    public PromptDiff? Prompt { get; init; }

    /// <summary>Gets the dialects whose options the request has and the new engine does not read.</summary>
    public IReadOnlyList<string> LostOptions { get; init; } = [];

    /// <summary>Says which engine to use, why, and what changes.</summary>
    /// <returns>Sentences in one line.</returns>
    public string Describe()
    {
        var parts = new List<string>();
        parts.AddRange(RejectedSuccessors.Select(static successor => $"The successor {successor.Engine} cannot make it: {successor.Describe()}."));
        if (To is not { } to)
        {
            parts.Add(Plan.EligibleCount > 0 ? $"Only {From.Engine} itself can make it." : Plan.Describe());
            return string.Join(' ', parts);
        }

        parts.Add($"{to.Engine} takes over from {From.Engine}, {(IsSuccessor ? "as its successor" : "by policy")}, for {RouteCandidateDiff.Usd(UsdAfter)} instead of {RouteCandidateDiff.Usd(UsdBefore)}.");
        if (Prompt is not null)
        {
            parts.Add($"It reads the {Prompt}.");
        }

        if (LostOptions.Count > 0)
        {
            parts.Add($"It does not read the options of {string.Join(", ", LostOptions)}.");
        }

        return string.Join(' ', parts);
    }

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();
}
