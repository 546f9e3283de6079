namespace VideoEngines.Catalog;

/// <summary>The life of an offer at its real origin.</summary>
public sealed record OfferLifecycle
{
    /// <summary>Gets the state on the day it was checked.</summary>
    public required LifecycleState State { get; init; }

    /// <summary>Gets the day from which the offer was deprecated, when it is known.</summary>
    public DateOnly? DeprecatedOn { get; init; }

    /// <summary>Gets the first day on which the offer is gone, when it is known.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>Gets the engine to use instead.</summary>
    public VideoEngineId? Successor { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Tells whether the offer is gone.</summary>
    /// <param name="day">The day to ask for, in UTC.</param>
    /// <returns><see langword="true"/> from <see cref="RetiredOn"/> on, and always when the state is retired without a date.</returns>
    public bool IsRetired(DateOnly day) => RetiredOn is { } retired ? day >= retired : State == LifecycleState.Retired;

    /// <summary>Tells whether the offer is deprecated and not gone yet.</summary>
    /// <param name="day">The day to ask for, in UTC.</param>
    /// <returns><see langword="true"/> when it should no longer be chosen for new work.</returns>
    public bool IsDeprecated(DateOnly day) => !IsRetired(day) && (State == LifecycleState.Deprecated || day >= DeprecatedOn || RetiredOn is not null);
}
