namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The answer of <c>GET /contents/generations/tasks</c> (ARK-SDK).</summary>
internal sealed record ArkTaskList
{
    public IReadOnlyList<ArkTask>? Items { get; init; }
}
