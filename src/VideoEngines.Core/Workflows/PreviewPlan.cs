using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>The cheapest way to see what a request comes to.</summary>
public sealed record PreviewPlan
{
    /// <summary>Gets the request that would be bought.</summary>
    public required VideoRequest Request { get; init; }

    /// <summary>Gets the engine that makes it.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the plan for <see cref="Request"/> on <see cref="Engine"/>.</summary>
    public required RoutePlan Plan { get; init; }

    /// <summary>Gets what differs from the request as given: resolution, duration, number of videos.</summary>
    public required IReadOnlyList<RequestAdjustment> Adjustments { get; init; }

    /// <summary>Says what would be bought and what differs.</summary>
    /// <returns>Sentences in one line.</returns>
    public string Describe() => string.Join(' ', Adjustments.Select(static adjustment => $"{adjustment}.").Prepend(Plan.Describe()));

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();
}
