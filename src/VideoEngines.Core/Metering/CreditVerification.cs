namespace VideoEngines.Metering;

/// <summary>The result of checking the books.</summary>
public sealed record CreditVerification
{
    /// <summary>Gets how many accounts were checked.</summary>
    public required int Accounts { get; init; }

    /// <summary>Gets how many entries were checked.</summary>
    public required long Entries { get; init; }

    /// <summary>Gets what is wrong; empty when all is well.</summary>
    public required IReadOnlyList<CreditProblem> Problems { get; init; }

    /// <summary>Gets a value indicating whether nothing is wrong.</summary>
    public bool IsClean => Problems.Count == 0;
}
