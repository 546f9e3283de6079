namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The body of <c>POST /queue</c>: each id takes one waiting job out.</summary>
internal sealed record ComfyUIQueueChange(IReadOnlyList<string> Delete);
