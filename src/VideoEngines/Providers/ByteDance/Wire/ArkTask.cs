namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>A task as it is read (ARK-DOC, ARK-SDK). Only the id comes back from a create.</summary>
internal sealed record ArkTask
{
    public string? Id { get; init; }

    public string? Model { get; init; }

    public string? Status { get; init; }

    public ArkError? Error { get; init; }

    public ArkTaskContent? Content { get; init; }

    public ArkUsage? Usage { get; init; }

    /// <summary>Gets the time of the last change, in seconds since 1970.</summary>
    public long? UpdatedAt { get; init; }

    public long? Seed { get; init; }

    public string? Resolution { get; init; }

    public string? Ratio { get; init; }

    /// <summary>Gets the length in seconds.</summary>
    public decimal? Duration { get; init; }

    public string? ServiceTier { get; init; }

    public bool? GenerateAudio { get; init; }

    public string? RevisedPrompt { get; init; }
}
