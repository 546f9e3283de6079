namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>The body of every call that creates a task. Members that are null are not sent.</summary>
internal sealed record DashScopeTaskRequest
{
    public required string Model { get; init; }

    public required DashScopeInput Input { get; init; }

    public DashScopeParameters? Parameters { get; init; }
}
