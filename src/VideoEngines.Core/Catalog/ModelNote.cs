namespace VideoEngines.Catalog;

/// <summary>A strength or a known weak point of a model.</summary>
/// <param name="Text">What it is.</param>
/// <param name="AboveDuration">The duration above which it shows; <see langword="null"/> when it does not depend on the duration.</param>
/// <param name="Source">The source.</param>
public sealed record ModelNote(string Text, TimeSpan? AboveDuration, FactSource Source);
