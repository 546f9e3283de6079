using System.Collections.Frozen;

namespace VideoEngines.Routing;

internal static class EmptyConditions
{
    public static IReadOnlyDictionary<RoutingNumber, RoutingRange> Numbers { get; } = FrozenDictionary<RoutingNumber, RoutingRange>.Empty;

    public static IReadOnlyDictionary<RoutingFlag, bool> Flags { get; } = FrozenDictionary<RoutingFlag, bool>.Empty;

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Metadata { get; } = FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
