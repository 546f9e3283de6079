namespace VideoEngines.Providers.Fal;

/// <summary>The words of enums on fal's wire.</summary>
internal static class FalWords
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Enum.GetName(value)?.ToLowerInvariant() ?? throw new ArgumentOutOfRangeException(nameof(value), $"{value} is not one of the values of {typeof(T).Name}.");
}
