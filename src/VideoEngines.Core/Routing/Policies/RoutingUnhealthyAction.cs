namespace VideoEngines.Routing;

/// <summary>What is done when engines could make the video, but each is out for its health or has no free place. Accounts that somebody must act on are never used. Immutable.</summary>
public sealed record RoutingUnhealthyAction
{
    /// <summary>The longest time that <see cref="Wait"/> takes.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private RoutingUnhealthyAction()
    {
    }

    /// <summary>Gets the default: the submit fails at once, and the error says when the first engine is expected back.</summary>
    public static RoutingUnhealthyAction Fail { get; } = new();

    /// <summary>Gets the action that plans as if all were healthy. Limits of places stay limits.</summary>
    public static RoutingUnhealthyAction TryAnyway { get; } = new() { TriesAnyway = true };

    /// <summary>Gets a value indicating whether engines are tried as if they were healthy.</summary>
    public bool TriesAnyway { get; private init; }

    /// <summary>Gets how long a submit waits for an engine at most; <see langword="null"/> when it does not.</summary>
    public TimeSpan? MaxWait { get; private init; }

    /// <summary>Waits until the first engine is back, then plans again. Fails at once when that is later than the bound. Nothing is held or bought while it waits.</summary>
    /// <param name="most">The longest wait; above zero, up to <see cref="LongestWait"/>.</param>
    /// <returns>The action.</returns>
    public static RoutingUnhealthyAction Wait(TimeSpan most) => new() { MaxWait = most };
}
