namespace VideoEngines.Catalog;

/// <summary>Where a fact comes from.</summary>
/// <param name="Key">The key of an entry in <see cref="EngineCatalog.Sources"/>.</param>
/// <param name="Checked">The day on which the fact was last compared with its source.</param>
/// <param name="Confidence">How far it can be trusted.</param>
/// <param name="Note">What a reader must know besides; may be null.</param>
public sealed record FactSource(string Key, DateOnly Checked, FactConfidence Confidence, string? Note = null);
