namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>The answer of <c>GET /api/v1/uploads?action=getPolicy</c>.</summary>
internal sealed record DashScopeUploadPolicyReply
{
    public DashScopeUploadPolicy? Data { get; init; }
}
