namespace VideoEngines.Tests.Wires;

/// <summary>What an engine may send otherwise than the independent client, and why.</summary>
/// <param name="Path">The member, e.g. <c>body.parameters.seed</c>; members of requests before the last one begin with <c>requests[0].</c>; <c>[*]</c> is any place in a list.</param>
/// <param name="Side">Who has the member.</param>
/// <param name="Reason">Why this is right, in words, with the source where the client is wrong.</param>
internal sealed record Difference(string Path, DifferenceSide Side, string Reason);
