namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The outputs of a task.</summary>
internal sealed record ArkTaskContent
{
    public string? VideoUrl { get; init; }

    public string? LastFrameUrl { get; init; }
}
