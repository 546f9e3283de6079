namespace VideoEngines;

/// <summary>What an engine must know of itself out of the catalog.</summary>
internal sealed record EngineFacts
{
    public required VideoEngineId EngineId { get; init; }

    public required string WireModel { get; init; }

    public string? CatalogVersion { get; init; }

    public TimeSpan? ContentLifetime { get; init; }

    /// <summary>Gets how long after a submit a look-up that finds nothing proves that there is nothing; null when no such time is known.</summary>
    public TimeSpan? FindConsistency { get; init; }

    public TimeSpan? TypicalLatency { get; init; }

    public IReadOnlyList<string> AssetHosts { get; init; } = [];

    public static EngineFacts Of(VideoEngineId engineId) => new() { EngineId = engineId, WireModel = engineId.ToString() == "kling/v3" ? "kling-3.0" : "gen4.5", CatalogVersion = "stand-in" };
}
