namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>A signed form for temporary files of one model (ALI-UPLOAD, ALI-SDK). The files last 48 hours.</summary>
internal sealed record DashScopeUploadPolicy
{
    public required string Policy { get; init; }

    public required string Signature { get; init; }

    public required string UploadDir { get; init; }

    public required string UploadHost { get; init; }

    public required string OssAccessKeyId { get; init; }

    public string? XOssObjectAcl { get; init; }

    public string? XOssForbidOverwrite { get; init; }
}
