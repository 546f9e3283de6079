using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>How far a video can be made again, known before anything is paid.</summary>
/// <remarks>It promises that the engine is asked for the same. Whether equal questions give equal pictures is the provider's matter, of which the catalog holds no facts.</remarks>
public sealed record RegenerationPromise
{
    /// <summary>Gets the request that would be bought: the one before, with the seed that was used where it is known and taken.</summary>
    public required VideoRequest Request { get; init; }

    /// <summary>Gets the plan for <see cref="Request"/> on the engine of the job before; its price is the price of another video.</summary>
    public required RoutePlan Plan { get; init; }

    /// <summary>Gets the engine of the job before.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets what may differ; empty when everything that can be asked for is the same.</summary>
    public required IReadOnlyList<RegenerationGap> Gaps { get; init; }

    /// <summary>Gets a value indicating whether the engine can make the video at all.</summary>
    public bool IsPossible => Plan.Winner is not null;

    /// <summary>Gets a value indicating whether engine, model, seed and parameters are the same, as far as they are known and can be asked for.</summary>
    public bool IsKept => Gaps.Count == 0;

    /// <summary>Says what would be bought and what may differ.</summary>
    /// <returns>One or two sentences.</returns>
    public string Describe() => IsKept
        ? Plan.Describe()
        : $"{Engine} cannot promise the same video: {string.Join("; ", Gaps.Select(static gap => gap.Text))}.";

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();
}
