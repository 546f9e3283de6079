namespace VideoEngines.Emulator.Runway;

/// <summary>What the job needs of a valid create request.</summary>
internal sealed record RunwayRequest(RunwayModel Model, int Width, int Height, int Seconds);
