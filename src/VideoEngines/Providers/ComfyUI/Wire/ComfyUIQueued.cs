namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The answer to <c>POST /prompt</c>.</summary>
internal sealed record ComfyUIQueued
{
    public string? PromptId { get; init; }
}
