namespace VideoEngines.Providers.Runway;

/// <summary>A family of failure codes.</summary>
/// <param name="Name">The leading segments.</param>
/// <param name="Kind">What they mean.</param>
/// <param name="Source">Where this is documented.</param>
internal sealed record RunwayFailureFamily(string Name, VideoErrorKind Kind, string Source)
{
    public bool Covers(string code) => code.StartsWith(Name, StringComparison.Ordinal) && (code.Length == Name.Length || code[Name.Length] == '.');
}
