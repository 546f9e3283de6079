using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>A policy resolved against a catalog: patterns are lists of offers.</summary>
internal sealed class CompiledPolicy
{
    public CompiledPolicy(RoutingPolicy policy, EngineCatalog catalog)
    {
        Rules = [.. policy.Rules.Select(r => new CompiledRule(r, catalog))];
        foreach (var capability in policy.AllowUnknown)
        {
            AllowUnknown |= 1u << (int)capability;
        }
    }

    public CompiledRule[] Rules { get; }

    public uint AllowUnknown { get; }
}
