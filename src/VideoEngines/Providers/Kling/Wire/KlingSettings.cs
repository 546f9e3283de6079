namespace VideoEngines.Providers.Kling.Wire;

/// <summary>What the output is like. Members that are null are left out, so that the provider's default holds.</summary>
internal sealed record KlingSettings
{
    /// <summary>Gets <c>image</c> or <c>video</c>; motion control demands it.</summary>
    public string? CharacterOrientation { get; init; }

    public string? Resolution { get; init; }

    public string? AspectRatio { get; init; }

    public int? Duration { get; init; }

    public string? Audio { get; init; }

    public bool? MultiShot { get; init; }
}
