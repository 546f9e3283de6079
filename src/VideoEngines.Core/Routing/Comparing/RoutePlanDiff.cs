using System.Text.Json;

namespace VideoEngines.Routing;

/// <summary>What differs between two plans: the choice, who may make the video and why not, places, prices, prompts. Immutable; equal plans give an empty one.</summary>
/// <remarks>Contains no prompt, no address and no key.</remarks>
public sealed record RoutePlanDiff
{
    /// <summary>The version of the JSON form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Gets the id of the plan before.</summary>
    public required string PlanBefore { get; init; }

    /// <summary>Gets the id of the plan after.</summary>
    public required string PlanAfter { get; init; }

    /// <summary>Gets a value indicating whether both plans are for the same request.</summary>
    public required bool IsSameRequest { get; init; }

    /// <summary>Gets name and version of the policy before.</summary>
    public required string PolicyBefore { get; init; }

    /// <summary>Gets name and version of the policy after.</summary>
    public required string PolicyAfter { get; init; }

    /// <summary>Gets the version of the catalog before.</summary>
    public required string CatalogBefore { get; init; }

    /// <summary>Gets the version of the catalog after.</summary>
    public required string CatalogAfter { get; init; }

    /// <summary>Gets the winner before; <see langword="null"/> when there was none.</summary>
    public VideoEngineId? WinnerBefore { get; init; }

    /// <summary>Gets the winner after; <see langword="null"/> when there is none.</summary>
    public VideoEngineId? WinnerAfter { get; init; }

    /// <summary>Gets the expected cost of the winner before in US dollars, when it was known.</summary>
    public decimal? UsdBefore { get; init; }

    /// <summary>Gets the expected cost of the winner after in US dollars, when it is known.</summary>
    public decimal? UsdAfter { get; init; }

    /// <summary>Gets a value indicating whether another engine is chosen.</summary>
    public bool IsWinnerChanged => WinnerBefore != WinnerAfter;

    /// <summary>Gets a value indicating whether no engine stands differently.</summary>
    public bool IsEmpty => Engines.Count == 0;

    /// <summary>Gets the engines that stand differently, ordered by id.</summary>
    public required IReadOnlyList<RouteCandidateDiff> Engines { get; init; }

    /// <summary>Gets the engines that became eligible, new ones included.</summary>
    public IEnumerable<RouteCandidateDiff> BecameEligible => Engines.Where(static engine => engine is { RankBefore: null, RankAfter: not null });

    /// <summary>Gets the engines that are no longer eligible, removed ones included.</summary>
    public IEnumerable<RouteCandidateDiff> BecameIneligible => Engines.Where(static engine => engine is { RankBefore: not null, RankAfter: null });

    /// <summary>Says the differences, one line each, the choice first.</summary>
    /// <returns>Lines separated by <c>\n</c>.</returns>
    public string Describe()
    {
        var choice = IsWinnerChanged ? $"{Name(WinnerAfter)} instead of {Name(WinnerBefore)}" : $"{Name(WinnerAfter)} as before";
        var cost = WinnerBefore is null && WinnerAfter is null ? string.Empty
            : UsdBefore == UsdAfter ? $" for {RouteCandidateDiff.Usd(UsdAfter)}"
            : $" for {RouteCandidateDiff.Usd(UsdAfter)} instead of {RouteCandidateDiff.Usd(UsdBefore)}";
        return string.Join('\n', Engines.Select(static engine => engine.Describe()).Prepend(choice + cost));
    }

    /// <summary>Returns the JSON form.</summary>
    /// <returns>The JSON text; the same for equal plans.</returns>
    public string ToJson() => JsonSerializer.Serialize(RoutePlanDiffForm.Of(this), RouteDiffJsonContext.Default.RoutePlanDiffForm);

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();

    internal static RoutePlanDiff Between(RoutePlan before, RoutePlan after)
    {
        var old = before.Candidates.ToDictionary(static candidate => candidate.Engine);
        var changes = new List<RouteCandidateDiff>();
        foreach (var candidate in after.Candidates)
        {
            old.Remove(candidate.Engine, out var was);
            Add(RouteCandidateDiff.Between(was, candidate));
        }

        foreach (var removed in old.Values)
        {
            Add(RouteCandidateDiff.Between(removed, null));
        }

        return new()
        {
            PlanBefore = before.Id,
            PlanAfter = after.Id,
            IsSameRequest = before.Request == after.Request,
            PolicyBefore = $"{before.Policy.Name} {before.Policy.Version}",
            PolicyAfter = $"{after.Policy.Name} {after.Policy.Version}",
            CatalogBefore = before.CatalogVersion,
            CatalogAfter = after.CatalogVersion,
            WinnerBefore = before.Winner?.Engine,
            WinnerAfter = after.Winner?.Engine,
            UsdBefore = before.Winner?.ExpectedUsd,
            UsdAfter = after.Winner?.ExpectedUsd,
            Engines = [.. changes.OrderBy(static change => change.Engine.ToString(), StringComparer.Ordinal)],
        };

        void Add(RouteCandidateDiff? change)
        {
            if (change is not null)
            {
                changes.Add(change);
            }
        }
    }

    private static string Name(VideoEngineId? engine) => engine?.ToString() ?? "no engine";
}
