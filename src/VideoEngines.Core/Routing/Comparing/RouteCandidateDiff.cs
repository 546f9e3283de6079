using System.Globalization;

namespace VideoEngines.Routing;

/// <summary>How one engine stands differently in two plans.</summary>
public sealed record RouteCandidateDiff
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required RouteCandidateChange Change { get; init; }

    /// <summary>Gets the place before, from 1; <see langword="null"/> when it was not eligible.</summary>
    public int? RankBefore { get; init; }

    /// <summary>Gets the place after, from 1; <see langword="null"/> when it is not eligible.</summary>
    public int? RankAfter { get; init; }

    /// <summary>Gets the codes (<see cref="RouteReasonCodes"/>) against it before.</summary>
    public IReadOnlyList<string> ReasonsBefore { get; init; } = [];

    /// <summary>Gets the codes against it after.</summary>
    public IReadOnlyList<string> ReasonsAfter { get; init; } = [];

    /// <summary>Gets the expected cost before in US dollars, when it was known.</summary>
    public decimal? UsdBefore { get; init; }

    /// <summary>Gets the expected cost after in US dollars, when it is known.</summary>
    public decimal? UsdAfter { get; init; }

    /// <summary>Gets how the prompt in its form differs; <see langword="null"/> when it does not, or the engine is not eligible in both.</summary>
    public PromptDiff? Prompt { get; init; }

    /// <summary>Says the change in a few words.</summary>
    /// <returns>For example <c>kling/v3 is no longer eligible (duration)</c>.</returns>
    public string Describe()
    {
        var parts = new List<string>();
        switch (Change)
        {
            case RouteCandidateChange.BecameEligible:
                parts.Add($"is eligible now, was not ({string.Join(", ", ReasonsBefore)})");
                break;
            case RouteCandidateChange.BecameIneligible:
                parts.Add($"is no longer eligible ({string.Join(", ", ReasonsAfter)})");
                break;
            case RouteCandidateChange.Added:
                parts.Add(RankAfter is null ? $"is new, and not eligible ({string.Join(", ", ReasonsAfter)})" : "is new");
                break;
            case RouteCandidateChange.Removed:
                parts.Add("is gone from the catalog");
                break;
            case RouteCandidateChange.Changed when !ReasonsBefore.SequenceEqual(ReasonsAfter):
                parts.Add($"is rejected for other reasons ({string.Join(", ", ReasonsAfter)}, was {string.Join(", ", ReasonsBefore)})");
                break;
        }

        if (RankBefore is { } from && RankAfter is { } to && from != to)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"moves from place {from} to {to}"));
        }

        if (Change is not (RouteCandidateChange.Added or RouteCandidateChange.Removed) && UsdBefore != UsdAfter)
        {
            parts.Add($"costs {Usd(UsdAfter)}, was {Usd(UsdBefore)}");
        }

        if (Prompt is not null)
        {
            parts.Add(Prompt.ToString());
        }

        return $"{Engine} {string.Join("; ", parts)}";
    }

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();

    internal static string Usd(decimal? amount) => amount is { } usd ? string.Create(CultureInfo.InvariantCulture, $"{usd:0.00##} USD") : "an unknown amount";

    /// <summary>Compares an engine's places in two plans; null when they are the same.</summary>
    internal static RouteCandidateDiff? Between(RouteCandidate? before, RouteCandidate? after)
    {
        var change = before is null ? RouteCandidateChange.Added
            : after is null ? RouteCandidateChange.Removed
            : before.IsEligible == after.IsEligible ? RouteCandidateChange.Changed
            : after.IsEligible ? RouteCandidateChange.BecameEligible
            : RouteCandidateChange.BecameIneligible;
        var diff = new RouteCandidateDiff
        {
            Engine = (before ?? after)!.Engine,
            Change = change,
            RankBefore = before?.Rank,
            RankAfter = after?.Rank,
            ReasonsBefore = Codes(before),
            ReasonsAfter = Codes(after),
            UsdBefore = before?.ExpectedUsd,
            UsdAfter = after?.ExpectedUsd,
            Prompt = before is { IsEligible: true } && after is { IsEligible: true } ? PromptDiff.Between(before.Prompt, after.Prompt) : null,
        };
        return diff is { Change: RouteCandidateChange.Changed, Prompt: null }
            && diff.RankBefore == diff.RankAfter
            && diff.UsdBefore == diff.UsdAfter
            && diff.ReasonsBefore.SequenceEqual(diff.ReasonsAfter)
            ? null
            : diff;
    }

    private static string[] Codes(RouteCandidate? candidate) =>
        candidate is null ? [] : [.. candidate.Reasons.Select(static reason => reason.Code).Distinct().Order(StringComparer.Ordinal)];
}
