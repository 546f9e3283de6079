namespace VideoEngines.Catalog;

/// <summary>A length of time with its source.</summary>
/// <param name="Value">The length.</param>
/// <param name="Source">The source.</param>
public sealed record DurationFact(TimeSpan Value, FactSource Source);
