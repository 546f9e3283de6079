namespace VideoEngines.Providers.Kling;

/// <summary>One shot of a video that Kling cuts. Source: the multi-shot form on Kling's pages for kling-3.0.</summary>
/// <param name="Seconds">The length in whole seconds, from 1; those of all shots together are the video's.</param>
/// <param name="Words">What the shot shows; 512 characters at most, without a semicolon, which ends a shot.</param>
public sealed record KlingShot(int Seconds, string Words);
