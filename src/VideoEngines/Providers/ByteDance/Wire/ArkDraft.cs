namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The draft that a final video is made from.</summary>
internal sealed record ArkDraft(string Id);
