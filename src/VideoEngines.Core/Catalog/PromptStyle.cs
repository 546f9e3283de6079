namespace VideoEngines.Catalog;

/// <summary>How a model likes to be asked.</summary>
/// <param name="Style">The name of the style, for prompt rendering.</param>
/// <param name="Hint">What to do, in words.</param>
/// <param name="Source">The source.</param>
public sealed record PromptStyle(string Style, string? Hint, FactSource Source);
