namespace VideoEngines.Providers.Kling.Wire;

/// <summary>Body of <c>POST /text-to-video/{model}</c>.</summary>
internal sealed record KlingTextToVideo
{
    public required string Prompt { get; init; }

    public required KlingSettings Settings { get; init; }

    public required KlingTaskOptions Options { get; init; }
}
