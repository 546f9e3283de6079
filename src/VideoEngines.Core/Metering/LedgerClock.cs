namespace VideoEngines.Metering;

/// <summary>Moments in whole microseconds, which every store can keep exactly.</summary>
internal static class LedgerClock
{
    public static DateTimeOffset Truncate(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
