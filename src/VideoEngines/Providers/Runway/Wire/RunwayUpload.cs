namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The answer of <c>POST /v1/uploads</c> (RWN uploads.ts): where the file goes, with which fields, and what it is called then.</summary>
internal sealed record RunwayUpload
{
    public required string UploadUrl { get; init; }

    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    public required string RunwayUri { get; init; }
}
