namespace VideoEngines;

/// <summary>A camera move, e.g. a dolly to the left. Engines with native camera control take it as it is; for others it is an unmet demand.</summary>
public sealed record CameraMove
{
    /// <summary>Gets the kind: <c>dolly</c>, <c>pan</c>, <c>tilt</c>, <c>roll</c>, <c>zoom</c>, <c>crane</c>, <c>orbit</c>, <c>tracking</c>, <c>push-in</c>, <c>rack-focus</c>, <c>static</c>, or a provider's own.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the direction, e.g. <c>left</c>, <c>in</c> or <c>clockwise</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Gets the amount from 0 to 1; <see langword="null"/> leaves it to the engine.</summary>
    public decimal? Amount { get; init; }
}
