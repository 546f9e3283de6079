using System.Collections.Frozen;

namespace VideoEngines.Providers.Fal.Families;

/// <summary>All families. Source of every path and field: fal's generated types (FAL-TYPES, 2 August 2026), and where a family says so a later reading.</summary>
internal static class FalFamilies
{
    private static readonly FrozenDictionary<string, FalFamily> ByModel =
        new[] { KlingFamilies.All, VeoFamilies.All, WanFamilies.All, SeedanceFamilies.All, LtxFamilies.All, FluxFamilies.All }
            .SelectMany(static families => families)
            .ToFrozenDictionary(static family => family.Model, StringComparer.Ordinal);

    public static IEnumerable<FalFamily> All => ByModel.Values;

    public static IEnumerable<VideoEngineId> Engines => ByModel.Keys.Order(StringComparer.Ordinal).Select(static model => VideoEngineId.Parse($"{model}@{FalProvider.Name}"));

    /// <exception cref="ArgumentException">There is no such engine at fal.</exception>
    public static FalFamily Of(VideoEngineId engine) => engine.Host == FalProvider.Name && ByModel.TryGetValue($"{engine.Maker}/{engine.Model}", out var family)
        ? family
        : throw new ArgumentException($"{engine} is no engine at fal. There are {string.Join(", ", Engines)}.", nameof(engine));
}
