namespace VideoEngines.Routing;

/// <summary>Builds a policy in code; the result is the same data as a document. Not thread-safe.</summary>
public sealed class RoutingPolicyBuilder
{
    private readonly List<RoutingRule> _rules = [];
    private RoutingPolicy _policy;

    internal RoutingPolicyBuilder(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _policy = new RoutingPolicy { Name = name };
    }

    /// <summary>Sets the version; plans carry it.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder Version(string version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        _policy = _policy with { Version = version };
        return this;
    }

    /// <summary>Adds a rule after those before it.</summary>
    /// <param name="name">The name, for reasons and logs.</param>
    /// <param name="build">Says when the rule applies and what it does.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder Rule(string name, Action<RoutingRuleBuilder> build)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(build);
        var builder = new RoutingRuleBuilder(name);
        build(builder);
        _rules.Add(builder.Build());
        return this;
    }

    /// <summary>Lets <em>unknown</em> be good enough for capabilities.</summary>
    /// <param name="capabilities">The capabilities.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder AllowUnknown(params IReadOnlyList<VideoCapability> capabilities)
    {
        _policy = _policy with { AllowUnknown = _policy.AllowUnknown.Concat(capabilities).ToHashSet() };
        return this;
    }

    /// <summary>Lets requests be changed into what an engine can take.</summary>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder Adapt()
    {
        _policy = _policy with { Adapt = true };
        return this;
    }

    /// <summary>Sets how engines that are equally preferred are ranked.</summary>
    /// <param name="weights">The weights.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder Weights(RoutingWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _policy = _policy with { Weights = weights };
        return this;
    }

    /// <summary>Sets what follows a proven refusal.</summary>
    /// <param name="failover">What follows.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder Failover(RoutingFailover failover)
    {
        ArgumentNullException.ThrowIfNull(failover);
        _policy = _policy with { Failover = failover };
        return this;
    }

    /// <summary>Sets what is done when engines could make the video, but each is out for its health or has no free place.</summary>
    /// <param name="action">What is done.</param>
    /// <returns>The same builder.</returns>
    public RoutingPolicyBuilder WhenAllUnhealthy(RoutingUnhealthyAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _policy = _policy with { WhenAllUnhealthy = action };
        return this;
    }

    internal RoutingPolicy Build()
    {
        var policy = _policy with { Rules = [.. _rules] };
        return policy.Check() is { Count: > 0 } problems ? throw new RoutingPolicyException(policy.Name, problems) : policy;
    }
}
