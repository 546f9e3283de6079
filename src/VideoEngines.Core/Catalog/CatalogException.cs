namespace VideoEngines.Catalog;

/// <summary>A catalog document or overlay is not valid. The message lists everything that is wrong with it.</summary>
public sealed class CatalogException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="problems">What is wrong; at least one.</param>
    public CatalogException(IReadOnlyList<CatalogProblem> problems)
        : base(Describe(problems))
    {
        Problems = problems;
        Kind = VideoErrorKind.Configuration;
    }

    /// <summary>Gets everything that is wrong.</summary>
    public IReadOnlyList<CatalogProblem> Problems { get; }

    private static string Describe(IReadOnlyList<CatalogProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return $"The engine catalog has {problems.Count} problem{(problems.Count == 1 ? string.Empty : "s")}:{Environment.NewLine}"
            + string.Join(Environment.NewLine, problems.Select(static p => "- " + p));
    }
}
