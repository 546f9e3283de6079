namespace VideoEngines.Emulator;

/// <summary>Whether the emulator keeps the charge of a job that ended in a given way. Declared behaviour of the emulator, immutable.</summary>
/// <param name="Provider">Provider prefix.</param>
/// <param name="FailureCode">Failure code; a trailing <c>*</c> matches any rest; <c>CANCELLED</c> stands for a cancelled job.</param>
/// <param name="Charged">True when the charge stands, false when it is refunded in full.</param>
/// <param name="Basis">What the rule is patterned on.</param>
public sealed record FailureBillingRule(string Provider, string FailureCode, bool Charged, string Basis);
