namespace VideoEngines.Metering;

/// <summary>A part of an amount that belongs to one grant of the account.</summary>
/// <param name="Grant">The key of the grant.</param>
/// <param name="Amount">The part.</param>
public readonly record struct CreditShare(string Grant, CreditAmount Amount);
