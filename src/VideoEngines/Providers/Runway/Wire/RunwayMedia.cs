namespace VideoEngines.Providers.Runway.Wire;

/// <summary>An input (RW420): frames have a position, typed references a type, image references neither.</summary>
/// <param name="Uri">An https address, a <c>runway://</c> upload or a data URI.</param>
internal sealed record RunwayMedia(string Uri)
{
    /// <summary>Gets <c>image</c>, <c>video</c> or <c>audio</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets <c>first</c> or <c>last</c>.</summary>
    public string? Position { get; init; }
}
