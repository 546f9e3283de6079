namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The body of <c>POST /v1/text_to_video</c> and <c>/v1/image_to_video</c> (RW420). Members that are null are not sent: Runway refuses what it does not know.</summary>
internal sealed record RunwayTaskRequest
{
    public required string Model { get; init; }

    public required string PromptText { get; init; }

    /// <summary>Gets an https address, a <c>runway://</c> upload or a data URI; image-to-video only.</summary>
    public string? PromptImage { get; init; }

    public required string Ratio { get; init; }

    /// <summary>Gets the length in seconds.</summary>
    public required int Duration { get; init; }

    public long? Seed { get; init; }

    public RunwayContentModeration? ContentModeration { get; init; }
}
