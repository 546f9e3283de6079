namespace VideoEngines.Catalog;

/// <summary>A list of names with its source.</summary>
/// <param name="Values">The names.</param>
/// <param name="Source">The source.</param>
public sealed record TextListFact(IReadOnlyList<string> Values, FactSource Source);
