namespace VideoEngines.Conformance;

/// <summary>A request whose body arrived whole.</summary>
public sealed record WireRequest(HttpMethod Method, Uri Address, string Body);
