namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The body of the calls that start a job (LTX-OAS, LTX-0927). Members that are null are not sent.</summary>
internal sealed record LtxRequest
{
    public required string Model { get; init; }

    public string? Prompt { get; init; }

    public string? ImageUri { get; init; }

    public string? LastFrameUri { get; init; }

    public string? AudioUri { get; init; }

    public string? VideoUri { get; init; }

    /// <summary>Gets the size, such as <c>1920x1080</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Gets the length in seconds; whole for what is generated, of the section for what is retaken.</summary>
    public decimal? Duration { get; init; }

    public decimal? StartTime { get; init; }

    public LtxRetakeMode? Mode { get; init; }

    public int? Fps { get; init; }

    public bool? GenerateAudio { get; init; }

    public string? CameraMotion { get; init; }
}
