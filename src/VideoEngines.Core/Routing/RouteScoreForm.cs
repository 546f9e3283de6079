namespace VideoEngines.Routing;

/// <summary>The JSON form of a part of a score.</summary>
internal sealed record RouteScoreForm
{
    public required string Name { get; init; }

    public required decimal Score { get; init; }

    public required decimal Weight { get; init; }

    public required string Why { get; init; }
}
