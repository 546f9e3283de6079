using System.Collections.Frozen;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>How to choose among engines. Immutable data: a JSON document, or made by <see cref="Create"/>; the same either way.</summary>
/// <remarks>
/// All rules that apply count, in order. <see cref="RoutingRule.Deny"/>, <see cref="RoutingRule.Only"/> and ceilings are hard. Preferences form one list, in the order of the rules; what no rule
/// prefers comes after it, what a rule avoids last. Equals are ranked by score, then by expected cost in US dollars, then by id.
/// </remarks>
public sealed record RoutingPolicy
{
    /// <summary>The version of the JSON form that this library reads and writes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Gets the policy that ships: cinematic and brand content to the cinematic engines, short social clips and drafts to the cheapest, premium export to the flagships; a tier asked for by name wins.</summary>
    public static RoutingPolicy Default => DefaultRoutingPolicy.Instance;

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version; plans carry it.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Gets what the policy is for, for people.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the rules, in order.</summary>
    public IReadOnlyList<RoutingRule> Rules { get; init; } = [];

    /// <summary>Gets the capabilities for which <em>unknown</em> is good enough; none by default. The engine may then ignore the demand.</summary>
    public IReadOnlySet<VideoCapability> AllowUnknown { get; init; } = FrozenSet<VideoCapability>.Empty;

    /// <summary>Gets what follows a proven refusal, where no rule says.</summary>
    public RoutingFailover Failover { get; init; } = RoutingFailover.Default;

    /// <summary>Gets what is done when engines could make the video, but each is out for its health or has no free place: the submit fails, by default.</summary>
    public RoutingUnhealthyAction WhenAllUnhealthy { get; init; } = RoutingUnhealthyAction.Fail;

    /// <summary>Gets a value indicating whether requests may be changed into what an engine can take, see <see cref="VideoSubmitOptions.Adapt"/>; not by default. A rule can say otherwise.</summary>
    public bool Adapt { get; init; }

    /// <summary>Gets how engines that are equally preferred are ranked, where no rule says: by cost alone.</summary>
    public RoutingWeights Weights { get; init; } = RoutingWeights.CostOnly;

    /// <summary>Builds a policy in code.</summary>
    /// <param name="name">The name.</param>
    /// <param name="build">Adds the rules.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RoutingPolicyException">The policy contradicts itself; the message lists everything that is wrong.</exception>
    public static RoutingPolicy Create(string name, Action<RoutingPolicyBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        var builder = new RoutingPolicyBuilder(name);
        build(builder);
        return builder.Build();
    }

    /// <summary>Reads a policy document. Unknown members are errors; everything that is wrong is listed at once.</summary>
    /// <param name="json">The JSON text; comments are allowed.</param>
    /// <param name="catalog">The catalog to check engine ids against; <see langword="null"/> leaves that to the app's start.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="RoutingPolicyException">The document is not valid.</exception>
    public static RoutingPolicy Parse(string json, EngineCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RoutingPolicyParser.Parse(json, catalog);
    }

    /// <summary>Lists what is wrong with the policy: contradictions, rules that can never apply, and with a catalog engines that it has not.</summary>
    /// <param name="catalog">The catalog; <see langword="null"/> looks at the policy alone.</param>
    /// <returns>The problems; empty when the policy is sound.</returns>
    public IReadOnlyList<RoutingPolicyProblem> Check(EngineCatalog? catalog = null) => RoutingPolicyChecker.Check(this, catalog);

    /// <summary>Returns the JSON form, which <see cref="Parse"/> reads.</summary>
    /// <returns>The JSON text; the same for equal policies.</returns>
    public string ToJson() => RoutingPolicyWriter.Write(this);
}
