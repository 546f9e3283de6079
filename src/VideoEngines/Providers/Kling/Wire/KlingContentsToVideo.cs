namespace VideoEngines.Providers.Kling.Wire;

/// <summary>Body of <c>POST /image-to-video/{model}</c>, <c>/omni-video/{model}</c> and <c>/motion-control/{model}</c>.</summary>
internal sealed record KlingContentsToVideo
{
    public required IReadOnlyList<KlingContent> Contents { get; init; }

    public required KlingSettings Settings { get; init; }

    public required KlingTaskOptions Options { get; init; }
}
