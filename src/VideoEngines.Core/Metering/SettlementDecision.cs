namespace VideoEngines.Metering;

/// <summary>What to do with the credits of a job.</summary>
/// <param name="Action">The action.</param>
/// <param name="Flagged">Whether it rests on an assumption that somebody should check.</param>
public readonly record struct SettlementDecision(SettlementAction Action, bool Flagged = false);
