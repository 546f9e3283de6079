namespace VideoEngines.Metering;

/// <summary>What a job will cost by the catalog's price, in the provider's unit.</summary>
/// <param name="Low">The least that the request can cost.</param>
/// <param name="Expected">The cost to expect: equal to the others when everything that the price depends on is known.</param>
/// <param name="High">The most that the request can cost.</param>
public sealed record VideoQuote(VideoCost Low, VideoCost Expected, VideoCost High);
