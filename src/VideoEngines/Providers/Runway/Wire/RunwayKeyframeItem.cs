namespace VideoEngines.Providers.Runway.Wire;

/// <summary>A guidance image of Aleph 2 (RW420), at a second or at a share of the video.</summary>
internal sealed record RunwayKeyframeItem(string Uri)
{
    public decimal? Seconds { get; init; }

    public decimal? At { get; init; }

    public RunwayKeyframeRange? Range { get; init; }
}
