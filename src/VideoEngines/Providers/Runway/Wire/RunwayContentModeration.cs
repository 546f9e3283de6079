namespace VideoEngines.Providers.Runway.Wire;

internal sealed record RunwayContentModeration(RunwayPublicFigureThreshold PublicFigureThreshold);
