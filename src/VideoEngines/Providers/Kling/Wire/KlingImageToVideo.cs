namespace VideoEngines.Providers.Kling.Wire;

/// <summary>Body of <c>POST /image-to-video/{model}</c>.</summary>
internal sealed record KlingImageToVideo
{
    public required IReadOnlyList<KlingContent> Contents { get; init; }

    public required KlingSettings Settings { get; init; }

    public required KlingTaskOptions Options { get; init; }
}
