namespace VideoEngines.Providers.Kling.Wire;

internal sealed record KlingWatermark(bool Enabled);
