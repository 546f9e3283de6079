namespace VideoEngines.Providers.Replicate.Wire;

/// <summary>An uploaded file (REP-JS).</summary>
internal sealed record ReplicateFile
{
    public ReplicateFileUrls? Urls { get; init; }
}
