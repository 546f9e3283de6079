namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>One piece of what goes in: a text, an image, a video, a sound, or a draft (ARK-DOC).</summary>
internal sealed record ArkContent
{
    public required string Type { get; init; }

    public string? Text { get; init; }

    public ArkLink? ImageUrl { get; init; }

    public ArkLink? VideoUrl { get; init; }

    public ArkLink? AudioUrl { get; init; }

    public ArkDraft? DraftTask { get; init; }

    public string? Role { get; init; }
}
