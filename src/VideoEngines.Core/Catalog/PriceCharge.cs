namespace VideoEngines.Catalog;

/// <summary>One part of a price.</summary>
public sealed record PriceCharge
{
    /// <summary>Gets what is charged for.</summary>
    public required PriceBasis Per { get; init; }

    /// <summary>Gets the amount, in the unit of the rule.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets the length to which seconds are rounded up before they are charged; <see langword="null"/> charges them as they are.</summary>
    public TimeSpan? Step { get; init; }

    /// <summary>Gets the frames per second that video tokens are counted with.</summary>
    public int? FramesPerSecond { get; init; }
}
