namespace VideoEngines.Catalog;

/// <summary>A judgement of a model in one dimension, e.g. motion fluidity. Editorial: hosts override it by an overlay.</summary>
/// <param name="Dimension">The dimension, in lower-case words joined by dashes.</param>
/// <param name="Score">The score from 0 to 10; <see langword="null"/> when the source judges in words only.</param>
/// <param name="Rating">The source's word, e.g. <c>excellent</c>; may be null.</param>
/// <param name="Source">The source.</param>
public sealed record QualityScore(string Dimension, decimal? Score, string? Rating, FactSource Source);
