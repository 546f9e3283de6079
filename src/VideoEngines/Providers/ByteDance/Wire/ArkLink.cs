namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>Where a file is: an address, a data URI, or <c>asset://</c> and an id.</summary>
internal sealed record ArkLink(string Url);
