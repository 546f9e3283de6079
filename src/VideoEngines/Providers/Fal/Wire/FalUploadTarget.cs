namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The answer to it: where the bytes go, and where the file lies then.</summary>
internal sealed record FalUploadTarget
{
    public string? UploadUrl { get; init; }

    public string? FileUrl { get; init; }
}
