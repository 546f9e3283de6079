namespace VideoEngines.Providers.Kling.Wire;

/// <summary>What the output is like. Members that are null are left out, so that the provider's default holds.</summary>
internal sealed record KlingSettings
{
    public string? Resolution { get; init; }

    public string? AspectRatio { get; init; }

    public int? Duration { get; init; }

    public string? Audio { get; init; }

    public bool? MultiShot { get; init; }
}
