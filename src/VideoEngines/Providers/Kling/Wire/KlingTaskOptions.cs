namespace VideoEngines.Providers.Kling.Wire;

internal sealed record KlingTaskOptions
{
    public required string ExternalTaskId { get; init; }

    public KlingWatermark? WatermarkInfo { get; init; }
}
