namespace VideoEngines.Emulator.Jobs;

/// <summary>What became of a valid submit.</summary>
internal enum AcceptResult
{
    Accepted,
    DuplicateExternalId,
    OverConcurrency,
    OverDailyLimit,
}
