using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Jobs;

/// <summary>What was bought: everything about a job that is fixed at acceptance.</summary>
internal sealed record JobSpec
{
    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string BodyHash { get; init; }

    public string? ExternalId { get; init; }

    public string? Tag { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>No provider documents its frame rate for these models; 24 is this emulator's own choice.</summary>
    public int FramesPerSecond { get; init; } = 24;

    public required TimeSpan Duration { get; init; }

    public bool Audio { get; init; }

    public bool Watermark { get; init; }

    public Uri? CallbackUrl { get; init; }

    public required string Unit { get; init; }

    /// <summary>What is charged at acceptance, in <see cref="Unit"/>.</summary>
    public required decimal Price { get; init; }

    public required decimal UsdPerUnit { get; init; }

    /// <summary>How many videos or images the job makes.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The format of its images; null for videos.</summary>
    public StillFormat? Still { get; init; }

    public string ContentType => Still switch
    {
        StillFormat.Jpeg => "image/jpeg",
        StillFormat.Png => "image/png",
        _ => "video/mp4",
    };

    /// <summary>The ending of file names, with the dot.</summary>
    public string Extension => Still switch
    {
        StillFormat.Jpeg => ".jpg",
        StillFormat.Png => ".png",
        _ => ".mp4",
    };

    /// <summary>What only this provider needs to know of a job.</summary>
    public object? Details { get; init; }
}
