namespace VideoEngines.Providers.Google.Wire;

/// <summary>How the video is made (VX-REST, GENAI). Members that are null are not sent.</summary>
internal sealed record VeoParameters
{
    public int? SampleCount { get; init; }

    public string? StorageUri { get; init; }

    public int? DurationSeconds { get; init; }

    public string? AspectRatio { get; init; }

    public string? Resolution { get; init; }

    public int? Fps { get; init; }

    public long? Seed { get; init; }

    public VeoPersonGeneration? PersonGeneration { get; init; }

    public string? NegativePrompt { get; init; }

    public bool? EnhancePrompt { get; init; }

    public bool? GenerateAudio { get; init; }

    public string? PubsubTopic { get; init; }

    public VeoCompressionQuality? CompressionQuality { get; init; }

    public VeoResizeMode? ResizeMode { get; init; }
}
