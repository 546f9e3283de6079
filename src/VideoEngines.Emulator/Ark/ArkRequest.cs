namespace VideoEngines.Emulator.Ark;

/// <summary>A valid create request: what the job needs, and what the task shows of it.</summary>
internal sealed record ArkRequest
{
    public required ArkModel Model { get; init; }

    public required string ModelId { get; init; }

    public required string Resolution { get; init; }

    public required string Ratio { get; init; }

    public required int Seconds { get; init; }

    /// <summary>Seconds of the videos that go in. No address is fetched: each counts as five.</summary>
    public int InputSeconds { get; init; }

    public bool Audio { get; init; }

    public long Seed { get; init; }

    public bool Draft { get; init; }

    public string? DraftTaskId { get; init; }

    public string ServiceTier { get; init; } = "default";

    public int ExpiresAfter { get; init; } = 172800;

    public bool ReturnLastFrame { get; init; }

    public bool Watermark { get; init; }

    public string? SafetyIdentifier { get; init; }

    public Uri? CallbackUrl { get; init; }
}
