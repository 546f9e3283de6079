namespace VideoEngines.Providers.Kling;

/// <summary>The attempt id as Kling's external task id.</summary>
internal static class KlingExternalId
{
    // Kling documents no limit for external ids. A comma would end the id in look-ups and a slash the path, so callers' own attempt ids are held to the form of ours.
    private const int Longest = 64;

    /// <exception cref="VideoSubmitRejectedException">The attempt id could not be looked up again.</exception>
    public static string Check(string attemptId, VideoEngineId engine) =>
        attemptId is { Length: > 0 and <= Longest } id && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? id
            : throw Rejection.Invalid(engine, $"The attempt id is sent to Kling as the external task id, so it must be 1 to {Longest} letters, digits, dashes or underscores. Change AttemptId.");
}
