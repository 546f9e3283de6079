namespace VideoEngines.Routing;

/// <summary>The engines in use that are retired, deprecated, or soon to be, on one day.</summary>
/// <param name="Now">The time that the report is for.</param>
/// <param name="Notices">One notice per engine: retired first, then by day of retirement, then by id. Empty when nothing is to be done.</param>
public sealed record LifecycleReport(DateTimeOffset Now, IReadOnlyList<LifecycleNotice> Notices)
{
    /// <summary>Gets a value indicating whether an engine in use is gone already, so that what asks for it fails.</summary>
    public bool HasRetired => Notices.Any(static notice => notice.State == Catalog.LifecycleState.Retired);

    /// <summary>Returns one line per notice.</summary>
    /// <returns>Lines separated by <c>\n</c>; one sentence when there are none.</returns>
    public string Describe() => Notices.Count == 0 ? "No engine in use is retired, deprecated, or soon to be." : string.Join('\n', Notices.Select(static notice => notice.Describe()));

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();
}
