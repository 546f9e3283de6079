namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>Body of <c>POST /v1/videos/identify-face</c>: the id of a video of Kling's, or an address.</summary>
internal sealed record KlingIdentifyFace
{
    public string? VideoId { get; init; }

    public string? VideoUrl { get; init; }
}
