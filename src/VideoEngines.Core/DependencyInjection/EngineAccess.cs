namespace VideoEngines.DependencyInjection;

/// <summary>With which accounts an engine can be used, and what to do when there are none.</summary>
/// <param name="Aliases">The aliases of configured accounts.</param>
/// <param name="HowToConfigure">What to set when there is no account.</param>
/// <param name="HasOwnAddress">Whether the base address is overridden, so that the provider's lifecycle does not apply.</param>
internal sealed record EngineAccess(IReadOnlyCollection<string> Aliases, string? HowToConfigure, bool HasOwnAddress);
