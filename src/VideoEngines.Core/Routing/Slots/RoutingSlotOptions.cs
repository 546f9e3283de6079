namespace VideoEngines.Routing;

/// <summary>How many jobs may run at the same time. Binds from <c>Routing:Slots</c>. Set it up before the first plan.</summary>
/// <remarks>
/// Without a limit here the catalog's counts, where a source tells a number and that the provider refuses what exceeds it; what it queues is left to it. Places are counted per engine and account, in the
/// memory of one process: divide the limits when several processes share an account.
/// </remarks>
public sealed class RoutingSlotOptions
{
    /// <summary>Gets the limits by engine pattern (<c>kling/v3</c>, <c>kling/*</c>, <c>*@fal</c>), per engine and account; at least 1. An exact id counts first, then the longest pattern that fits.</summary>
    public IDictionary<string, int> Limits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Gets or sets how long a submit waits for a place; zero to 10 minutes. By default zero: an engine without a free place is not eligible, and a submit that finds none is refused.</summary>
    public TimeSpan MaxWait { get; set; }

    /// <summary>
    /// Gets or sets after which time a place counts as free though the end of its job was not seen; 1 minute to 7 days. By default <see langword="null"/>: at the job's own deadline, or after an hour where it
    /// has none.
    /// </summary>
    public TimeSpan? LeaseTime { get; set; }
}
