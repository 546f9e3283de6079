using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>One level of the account path that takes part in a hold, with the grants that the hold burned there, in burn order.</summary>
/// <param name="Account">The level, as a full path.</param>
/// <param name="Shares">The parts of the held amount by grant.</param>
public sealed record CreditHoldLevel(string Account, ImmutableArray<CreditShare> Shares);
