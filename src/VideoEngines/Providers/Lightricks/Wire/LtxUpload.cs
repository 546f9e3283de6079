namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The answer of <c>POST /v1/upload</c> (LTX-OAS): where the file goes, with which headers, and what it is called then.</summary>
internal sealed record LtxUpload
{
    public required string UploadUrl { get; init; }

    public required string StorageUri { get; init; }

    public IReadOnlyDictionary<string, string>? RequiredHeaders { get; init; }
}
