using VideoEngines.Routing;

namespace VideoEngines;

/// <summary>The routing policies of an app.</summary>
public sealed class RoutingOptions
{
    /// <summary>Gets or sets the policy for submits that name none. Default: <see cref="RoutingPolicy.Default"/>.</summary>
    public RoutingPolicy DefaultPolicy { get; set; } = RoutingPolicy.Default;

    /// <summary>Gets further policies by name, chosen by <see cref="VideoSubmitOptions.Policy"/>.</summary>
    public IDictionary<string, RoutingPolicy> Policies { get; } = new Dictionary<string, RoutingPolicy>(StringComparer.Ordinal);

    /// <summary>Adds a policy under its own name.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The same object.</returns>
    public RoutingOptions Add(RoutingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policies[policy.Name] = policy;
        return this;
    }
}
