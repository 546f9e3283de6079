namespace VideoEngines.Routing;

/// <summary>The JSON form of a cost.</summary>
internal sealed record VideoCostForm
{
    public required decimal Amount { get; init; }

    public required string Unit { get; init; }
}
