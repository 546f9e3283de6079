using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>What the hand-written planner answers: the eligible offers by rank, and the codes against the others, as bytes.</summary>
internal sealed class HandWrittenPlan(int[] ranked, int[] starts, byte[] codes)
{
    public const byte Operation = 0;
    public const byte Duration = 1;
    public const byte Resolution = 2;
    public const byte AspectRatio = 3;
    public const byte FrameRate = 4;
    public const byte Audio = 5;
    public const byte Seed = 6;
    public const byte NegativePrompt = 7;
    public const byte PromptMissing = 8;
    public const byte PromptTooLong = 9;
    public const byte InputMissing = 10;
    public const byte OutputCount = 11;
    public const byte Camera = 12;
    public const byte UnknownCapability = 13;
    public const byte Retired = 14;
    public const byte MaxCost = 15;
    public const byte Unpriced = 16;
    public const byte InsufficientCredits = 17;
    public const byte CredentialMissing = 18;
    public const byte HealthBlocked = 19;
    public const byte HealthPaused = 20;
    public const byte PolicyDenied = 21;
    public const byte PolicyNotAllowed = 22;
    public const byte NotPinned = 23;

    private static readonly string[] Names =
    [
        RouteReasonCodes.Operation, RouteReasonCodes.Duration, RouteReasonCodes.Resolution, RouteReasonCodes.AspectRatio, RouteReasonCodes.FrameRate, RouteReasonCodes.Audio,
        RouteReasonCodes.Seed, RouteReasonCodes.NegativePrompt, RouteReasonCodes.PromptMissing, RouteReasonCodes.PromptTooLong, RouteReasonCodes.InputMissing,
        RouteReasonCodes.OutputCount, RouteReasonCodes.Camera, RouteReasonCodes.UnknownCapability, RouteReasonCodes.Retired, RouteReasonCodes.MaxCost, RouteReasonCodes.Unpriced,
        RouteReasonCodes.InsufficientCredits, RouteReasonCodes.CredentialMissing, RouteReasonCodes.HealthBlocked, RouteReasonCodes.HealthPaused, RouteReasonCodes.PolicyDenied,
        RouteReasonCodes.PolicyNotAllowed, RouteReasonCodes.NotPinned,
    ];

    public int EligibleCount => ranked.Length;

    /// <summary>Compares with the router's plan; a baseline that answers something else would be no baseline.</summary>
    public void ThrowIfDifferent(RoutePlan plan)
    {
        var offers = plan.Context.Catalog.Offers;
        var theirs = plan.Candidates.Where(static c => c.IsEligible).Select(static c => c.Engine);
        if (!theirs.SequenceEqual(ranked.Select(i => offers[i].Id)))
        {
            throw new InvalidOperationException($"The planners rank differently: {string.Join(' ', theirs)} and {string.Join(' ', ranked.Select(i => offers[i].Id))}.");
        }

        foreach (var candidate in plan.Candidates)
        {
            var i = offers.TakeWhile(offer => offer.Id != candidate.Engine).Count();
            var mine = codes[starts[i]..starts[i + 1]].Select(static code => Names[code]);
            if (!mine.SequenceEqual(candidate.Reasons.Select(static reason => reason.Code)))
            {
                throw new InvalidOperationException($"The planners differ on {candidate.Engine}: {string.Join(' ', candidate.Reasons.Select(static r => r.Code))} and {string.Join(' ', mine)}.");
            }
        }
    }
}
