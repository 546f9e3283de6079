namespace VideoEngines.Routing;

/// <summary>A routing policy is not valid. The message lists everything that is wrong with it.</summary>
public sealed class RoutingPolicyException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="name">The policy's name or file.</param>
    /// <param name="problems">What is wrong; at least one.</param>
    public RoutingPolicyException(string name, IReadOnlyList<RoutingPolicyProblem> problems)
        : base(Describe(name, problems))
    {
        Problems = problems;
        Kind = VideoErrorKind.Configuration;
    }

    /// <summary>Gets everything that is wrong.</summary>
    public IReadOnlyList<RoutingPolicyProblem> Problems { get; }

    private static string Describe(string name, IReadOnlyList<RoutingPolicyProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return $"The routing policy '{name}' has {problems.Count} problem{(problems.Count == 1 ? string.Empty : "s")}:{Environment.NewLine}"
            + string.Join(Environment.NewLine, problems.Select(static p => "- " + p));
    }
}
