using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway.Wire;

/// <summary>
/// The body of the calls that start a task (RW420). Members that are null are not sent: Runway refuses what it does not know, and each model knows others.
/// </summary>
internal sealed record RunwayTaskRequest
{
    public required string Model { get; init; }

    public string? PromptText { get; init; }

    public string? NegativePrompt { get; init; }

    /// <summary>Gets the frames; one first frame is written as its address alone. Image-to-video.</summary>
    [JsonConverter(typeof(RunwayFramesConverter))]
    public IReadOnlyList<RunwayMedia>? PromptImage { get; init; }

    /// <summary>Gets the source video, as Seedance calls it.</summary>
    public string? PromptVideo { get; init; }

    /// <summary>Gets the source video, as Aleph 2 calls it.</summary>
    public string? VideoUri { get; init; }

    public IReadOnlyList<RunwayKeyframeItem>? Keyframes { get; init; }

    public IReadOnlyList<RunwayMedia>? References { get; init; }

    public IReadOnlyList<RunwayMedia>? ReferenceVideos { get; init; }

    public IReadOnlyList<RunwayMedia>? ReferenceAudio { get; init; }

    /// <summary>Gets who performs; Act-Two.</summary>
    public RunwayMedia? Character { get; init; }

    /// <summary>Gets the performance; Act-Two.</summary>
    public RunwayMedia? Reference { get; init; }

    public bool? BodyControl { get; init; }

    public int? ExpressionIntensity { get; init; }

    /// <summary>Gets the size in pixels, such as <c>1280:720</c>; the wire calls it a ratio.</summary>
    public string? Ratio { get; init; }

    /// <summary>Gets the shape that Aleph 2 extends the picture to.</summary>
    public string? TargetAspectRatio { get; init; }

    /// <summary>Gets the length in seconds.</summary>
    public int? Duration { get; init; }

    public bool? Audio { get; init; }

    public long? Seed { get; init; }

    public RunwayContentModeration? ContentModeration { get; init; }
}
