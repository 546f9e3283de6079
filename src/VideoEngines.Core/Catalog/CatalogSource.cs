namespace VideoEngines.Catalog;

/// <summary>A document that catalog facts rest on.</summary>
/// <param name="Key">The key that facts name it by.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Where it is, when it has a public address.</param>
/// <param name="Date">The date of the copy that was read, as precise as it is known, e.g. <c>2026-08</c>.</param>
public sealed record CatalogSource(string Key, string Title, string? Url, string? Date);
