namespace VideoEngines.Http;

/// <summary>One documented error answer: what it means, and whether it proves that a submit created no job.</summary>
internal sealed record SubmitProofRow
{
    /// <summary>Gets the HTTP status; null matches any.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the provider's code; null matches any.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the name of the body's shape, where one code means several things; null matches any.</summary>
    public string? Shape { get; init; }

    public required VideoErrorKind Kind { get; init; }

    /// <summary>Gets a value indicating whether no job exists after this answer; false means unknown.</summary>
    public required bool ProvesAbsence { get; init; }

    public bool IsTransient { get; init; }

    /// <summary>Gets what to do, in our words.</summary>
    public required string Advice { get; init; }

    /// <summary>Gets where this is documented, as a key of the catalog's sources.</summary>
    public required string Source { get; init; }
}
