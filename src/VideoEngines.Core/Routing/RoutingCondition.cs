namespace VideoEngines.Routing;

/// <summary>When a rule applies. An empty set does not matter; the sets must all be met.</summary>
public sealed record RoutingCondition
{
    /// <summary>Gets the condition that every request meets.</summary>
    public static RoutingCondition Always { get; } = new();

    /// <summary>Gets the content classes.</summary>
    public IReadOnlyList<VideoContentClass> ContentClasses { get; init; } = [];

    /// <summary>Gets the tiers.</summary>
    public IReadOnlyList<VideoTier> Tiers { get; init; } = [];

    /// <summary>Gets the operations.</summary>
    public IReadOnlyList<VideoOperation> Operations { get; init; } = [];

    internal bool IsMet(VideoRequest request, VideoOperation operation) =>
        IsIn(ContentClasses, request.ContentClass) && IsIn(Tiers, request.Tier) && IsIn(Operations, operation);

    private static bool IsIn<T>(IReadOnlyList<T> set, T? value)
        where T : struct, IEquatable<T>
    {
        if (set.Count == 0)
        {
            return true;
        }

        if (value is { } asked)
        {
            for (var i = 0; i < set.Count; i++)
            {
                if (set[i].Equals(asked))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
