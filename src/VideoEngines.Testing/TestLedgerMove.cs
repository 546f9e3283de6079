using VideoEngines.Metering;

namespace VideoEngines.Testing;

/// <summary>A move that was asked of a <see cref="TestLedger"/>.</summary>
/// <param name="Method">The member of <see cref="ICreditLedger"/>, such as <c>ReserveAsync</c>.</param>
/// <param name="AttemptId">The attempt; <see langword="null"/> for grants.</param>
/// <param name="Error">What the call threw, by the rules of the ledger or because the test had it fail; <see langword="null"/> when it was done.</param>
public sealed record TestLedgerMove(string Method, string? AttemptId, Exception? Error);
