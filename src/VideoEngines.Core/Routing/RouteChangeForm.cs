namespace VideoEngines.Routing;

/// <summary>The JSON form of a change.</summary>
internal sealed record RouteChangeForm
{
    public required string Code { get; init; }

    public required string Text { get; init; }
}
