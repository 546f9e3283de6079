namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>A valid create request of the first generation, defaults filled in.</summary>
internal sealed class KlingLegacyRequest
{
    public required KlingLegacyKind Kind { get; init; }

    /// <summary>The name in the price list.</summary>
    public required string Model { get; init; }

    public string AspectRatio { get; set; } = "16:9";

    public string Mode { get; set; } = "std";

    /// <summary>How long the output is.</summary>
    public decimal Seconds { get; set; } = 5;

    /// <summary>What of it is billed.</summary>
    public decimal BilledSeconds { get; set; } = 5;

    public bool Audio { get; set; }

    public (int Width, int Height)? FirstFrame { get; set; }

    public bool Watermark { get; set; }

    public string? ExternalId { get; set; }

    public Uri? CallbackUrl { get; set; }
}
