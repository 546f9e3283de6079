namespace VideoEngines.Routing;

/// <summary>One part of a score.</summary>
/// <param name="Name">What is scored: <c>quality</c>, <c>cost</c>, <c>speed</c>, <c>health</c> or <c>queue</c>.</param>
/// <param name="Score">The score from 0 to 1 on a scale of its own; 0.5 when nothing is known.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Why">What the score rests on, in a few words.</param>
public sealed record RouteScorePart(string Name, decimal Score, decimal Weight, string Why)
{
    /// <summary>Returns name, score and weight.</summary>
    /// <returns>For example <c>quality 0.85 x 2</c>.</returns>
    public override string ToString() => $"{Name} {ReasonFormatter.Number(Math.Round(Score, 3))} x {ReasonFormatter.Number(Weight)}";
}
