namespace VideoEngines.Emulator.Kling;

/// <summary>A valid create request, defaults filled in.</summary>
internal sealed class KlingRequest
{
    public required KlingModel Model { get; init; }

    public string Resolution { get; set; } = "720p";

    public string AspectRatio { get; set; } = "16:9";

    public decimal Seconds { get; set; } = 5;

    /// <summary>How long the video that goes in is; null when none does.</summary>
    public decimal? VideoSeconds { get; set; }

    public string AudioWord { get; set; } = "off";

    public bool Audio { get; set; }

    public bool? MultiShot { get; set; }

    public bool Watermark { get; set; }

    public string? ExternalId { get; set; }

    public Uri? CallbackUrl { get; set; }

    /// <summary>Width and height of an embedded first frame; null for text and for images by URL, which are not fetched.</summary>
    public (int Width, int Height)? FirstFrame { get; set; }
}
