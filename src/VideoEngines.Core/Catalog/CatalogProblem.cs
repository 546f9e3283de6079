namespace VideoEngines.Catalog;

/// <summary>One thing that is wrong with a catalog document.</summary>
/// <param name="Path">Where, e.g. <c>offers["kling/v3"].prices[0].unit</c>.</param>
/// <param name="Message">What to change.</param>
public sealed record CatalogProblem(string Path, string Message)
{
    /// <summary>Returns path and message.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
