namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The body of <c>POST /interrupt</c>. Servers that do not know the member interrupt whatever runs.</summary>
internal sealed record ComfyUIInterrupt(string PromptId);
