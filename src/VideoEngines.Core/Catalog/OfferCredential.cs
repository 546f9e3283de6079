namespace VideoEngines.Catalog;

/// <summary>Where a host app sets the key of an offer's host.</summary>
/// <param name="Setting">The configuration setting, relative to the section that VideoEngines is bound to, e.g. <c>Kling:ApiKey</c>.</param>
/// <param name="EnvironmentVariable">The environment variable that holds it by convention, when there is one.</param>
public sealed record OfferCredential(string Setting, string? EnvironmentVariable);
