namespace VideoEngines.Metering;

/// <summary>The remembered answer to a reservation that was refused.</summary>
internal sealed record LedgerRefusal(string? Level, CreditAmount Available);
