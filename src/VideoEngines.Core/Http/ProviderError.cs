namespace VideoEngines.Http;

/// <summary>A provider's error answer in common terms.</summary>
internal sealed record ProviderError
{
    public required VideoErrorKind Kind { get; init; }

    /// <summary>Gets a value indicating whether this answer to a submit proves that no job exists.</summary>
    public required bool ProvesAbsence { get; init; }

    public bool IsTransient { get; init; }

    public string? Code { get; init; }

    /// <summary>Gets what to do about it, in our words.</summary>
    public required string Advice { get; init; }

    public TimeSpan? RetryAfter { get; init; }
}
