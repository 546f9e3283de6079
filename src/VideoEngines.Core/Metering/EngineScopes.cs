namespace VideoEngines.Metering;

/// <summary>Chooses by engine patterns in settings: the most specific pattern that fits wins, whatever the order of the map.</summary>
internal static class EngineScopes
{
    /// <exception cref="ArgumentException">The text is no pattern.</exception>
    public static void Validate(string pattern)
    {
        if (!EnginePattern.TryParse(pattern, null, out _))
        {
            throw new ArgumentException($"'{pattern}' is no engine pattern. Write an engine id in lower case, with * for any text: kling/v3, runway/*, *@fal.", nameof(pattern));
        }
    }

    public static bool IsMatch(string pattern, VideoEngineId engine) => EnginePattern.Matches(pattern, engine.ToString());

    public static TValue Choose<TValue>(IEnumerable<KeyValuePair<string, TValue>> byPattern, VideoEngineId engine, TValue otherwise)
    {
        var best = otherwise;
        string? bestPattern = null;
        foreach (var (pattern, value) in byPattern)
        {
            if (IsMatch(pattern, engine) && (bestPattern is null || IsMoreSpecific(pattern, bestPattern)))
            {
                bestPattern = pattern;
                best = value;
            }
        }

        return best;
    }

    private static bool IsMoreSpecific(string pattern, string than)
    {
        var difference = Literals(pattern) - Literals(than);
        return difference != 0 ? difference > 0 : string.CompareOrdinal(pattern, than) > 0;
    }

    private static int Literals(string pattern) => pattern.Length - pattern.AsSpan().Count('*') + (pattern.Contains('*', StringComparison.Ordinal) ? 0 : 1);
}
