namespace VideoEngines.Providers.Fal;

/// <summary>One shot of a Kling video that is cut by hand. Immutable and thread-safe.</summary>
/// <param name="Prompt">What the shot shows.</param>
/// <param name="Seconds">How long it lasts: whole seconds from 1 to 15.</param>
public sealed record FalShot(string Prompt, int Seconds);
