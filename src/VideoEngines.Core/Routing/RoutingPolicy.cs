using System.Collections.Frozen;

namespace VideoEngines.Routing;

/// <summary>How to choose among engines. Immutable.</summary>
/// <remarks>
/// All rules that apply count. <see cref="RoutingRule.Deny"/> and <see cref="RoutingRule.Only"/> are hard. Preferences form one list, in the order of the rules; what no rule prefers comes
/// after it. Equals are ranked by expected cost in US dollars, then by id.
/// </remarks>
public sealed record RoutingPolicy
{
    /// <summary>Gets the policy that ships: cinematic and brand content to the cinematic engines, short social clips and drafts to the cheapest, premium export to the flagships; a tier asked for by name wins.</summary>
    public static RoutingPolicy Default => DefaultRoutingPolicy.Instance;

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version; plans carry it.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Gets the rules, in order.</summary>
    public IReadOnlyList<RoutingRule> Rules { get; init; } = [];

    /// <summary>Gets the capabilities for which <em>unknown</em> is good enough; none by default. The engine may then ignore the demand.</summary>
    public IReadOnlySet<VideoCapability> AllowUnknown { get; init; } = FrozenSet<VideoCapability>.Empty;

    /// <summary>Gets the kinds of proven rejection after which the next candidate is tried. An unknown outcome never fails over, whatever is listed.</summary>
    public IReadOnlySet<VideoErrorKind> FailoverOn { get; init; } = FrozenSet.Create(
        VideoErrorKind.RateLimited,
        VideoErrorKind.ConcurrencyLimited,
        VideoErrorKind.ProviderFault,
        VideoErrorKind.Authentication,
        VideoErrorKind.InsufficientFunds,
        VideoErrorKind.Permission,
        VideoErrorKind.NotFound,
        VideoErrorKind.Transport);

    /// <summary>Gets a value indicating whether requests may be changed into what an engine can take, see <see cref="VideoSubmitOptions.Adapt"/>; not by default.</summary>
    public bool Adapt { get; init; }

    /// <summary>Gets the most candidates that are tried for one job; 3 by default, 1 for no failover.</summary>
    public int MaxAttempts { get; init; } = 3;
}
