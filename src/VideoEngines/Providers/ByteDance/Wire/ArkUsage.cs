namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>What a task is billed by.</summary>
internal sealed record ArkUsage
{
    public long? CompletionTokens { get; init; }

    public long? TotalTokens { get; init; }
}
