namespace VideoEngines.Routing;

/// <summary>One thing that is wrong with a policy.</summary>
/// <param name="Path">Where, e.g. <c>rules.cinematic.prefer[0]</c>.</param>
/// <param name="Message">What to change.</param>
public sealed record RoutingPolicyProblem(string Path, string Message)
{
    /// <summary>Returns path and message.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
