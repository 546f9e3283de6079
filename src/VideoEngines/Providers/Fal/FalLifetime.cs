namespace VideoEngines.Providers.Fal;

/// <summary>How long fal keeps an object, as its headers say it.</summary>
internal static class FalLifetime
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public static string ToHeader(TimeSpan lifetime) => FormattableString.Invariant($$"""{"expiration_duration_seconds":{{(long)lifetime.TotalSeconds}}}""");
}
