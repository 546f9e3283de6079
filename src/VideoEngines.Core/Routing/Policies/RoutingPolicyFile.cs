namespace VideoEngines.Routing;

/// <summary>A policy document on disk.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsDefault">Whether it is the policy of submits that name none.</param>
internal sealed record RoutingPolicyFile(string Path, bool IsDefault);
