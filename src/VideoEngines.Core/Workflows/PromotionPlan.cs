using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>What would be bought to turn a draft into the final video.</summary>
public sealed record PromotionPlan
{
    /// <summary>Gets the request that would be bought: that of the draft with its prompt and references, in another tier, with the draft's seed where the chosen engine takes it.</summary>
    public required VideoRequest Request { get; init; }

    /// <summary>Gets the plan for <see cref="Request"/>.</summary>
    public required RoutePlan Plan { get; init; }

    /// <summary>Gets the engine of the draft.</summary>
    public required VideoEngineId DraftEngine { get; init; }

    /// <summary>Gets what differs from the request as given.</summary>
    public required IReadOnlyList<RequestAdjustment> Adjustments { get; init; }

    /// <summary>Gets a value indicating whether the seed of the draft is asked for. Whether another engine makes anything alike of the same seed is its own matter.</summary>
    public bool CarriesSeed { get; init; }

    /// <summary>Says what would be bought and what differs.</summary>
    /// <returns>Sentences in one line.</returns>
    public string Describe() => string.Join(' ', Adjustments.Select(static adjustment => $"{adjustment}.").Prepend(Plan.Describe()));

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();
}
