namespace VideoEngines.Routing;

/// <summary>A score with its parts.</summary>
/// <param name="Total">The sum of the parts' scores by weight, from 0 to 1.</param>
/// <param name="Parts">The parts that have a weight.</param>
public sealed record RouteScore(decimal Total, IReadOnlyList<RouteScorePart> Parts)
{
    /// <summary>Gets the total as it is compared.</summary>
    internal int Millionths => (int)(Total * 1_000_000m);

    /// <summary>Returns total and parts.</summary>
    /// <returns>For example <c>0.71 (quality 0.85 x 2, cost 0.42 x 1)</c>.</returns>
    public override string ToString() => $"{ReasonFormatter.Number(Math.Round(Total, 3))} ({string.Join(", ", Parts)})";
}
