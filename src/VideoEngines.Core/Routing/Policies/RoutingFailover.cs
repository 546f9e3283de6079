using System.Collections.Frozen;

namespace VideoEngines.Routing;

/// <summary>Whether and how the next candidate is tried after a proven refusal. An unknown outcome never fails over, whatever is set here.</summary>
public sealed record RoutingFailover
{
    /// <summary>Gets what is done when nothing is set: the kinds that another engine may do better, up to three attempts.</summary>
    public static RoutingFailover Default { get; } = new();

    /// <summary>Gets no failover at all.</summary>
    public static RoutingFailover None { get; } = new() { MaxAttempts = 1 };

    /// <summary>Gets the kinds of proven rejection after which the next candidate is tried. Content refusals are not among them by default: a refused prompt does not shop around.</summary>
    public IReadOnlySet<VideoErrorKind> On { get; init; } = FrozenSet.Create(
        VideoErrorKind.RateLimited,
        VideoErrorKind.ConcurrencyLimited,
        VideoErrorKind.ProviderFault,
        VideoErrorKind.Authentication,
        VideoErrorKind.InsufficientFunds,
        VideoErrorKind.Permission,
        VideoErrorKind.NotFound,
        VideoErrorKind.Transport);

    /// <summary>Gets the most candidates that are tried for one job; 3 by default, 1 for no failover.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Gets the most that all attempts of a job may cost together at worst, in US dollars; <see langword="null"/> for no such limit. What refused attempts have cost counts with the next one's highest price.</summary>
    public decimal? MaxSpendUsd { get; init; }
}
