namespace VideoEngines.Catalog;

/// <summary>How many videos one call can make.</summary>
/// <param name="MaxPerCall">The most, from 1.</param>
/// <param name="Source">The source.</param>
public sealed record OutputCapability(int MaxPerCall, FactSource Source);
