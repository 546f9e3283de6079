namespace VideoEngines.Routing;

/// <summary>The JSON form of a reason.</summary>
internal sealed record RouteReasonForm
{
    public required string Code { get; init; }

    public SortedDictionary<string, string>? Operands { get; init; }

    public required string Text { get; init; }
}
