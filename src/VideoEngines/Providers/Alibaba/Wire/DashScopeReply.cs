namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>Any answer: with <see cref="Output"/> for success, with <see cref="Code"/> for an error. The text of errors is not kept, it may quote the request.</summary>
internal sealed record DashScopeReply
{
    public DashScopeOutput? Output { get; init; }

    public DashScopeUsage? Usage { get; init; }

    public string? Code { get; init; }
}
