namespace VideoEngines;

/// <summary>Makes attempt ids: sortable by time, unique, and fit for a provider's external id (letters, digits, dashes).</summary>
internal static class AttemptIds
{
    public static string New(TimeProvider timeProvider) => "att-" + Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N");

    /// <summary>The id of the n-th attempt of one submit; the first keeps the caller's id.</summary>
    public static string Nth(string first, int n) => n == 1 ? first : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first}-{n}");
}
