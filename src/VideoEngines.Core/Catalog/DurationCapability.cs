using System.Globalization;

namespace VideoEngines.Catalog;

/// <summary>The durations that an engine makes.</summary>
public sealed record DurationCapability
{
    /// <summary>Gets how the durations are given.</summary>
    public required DurationKind Kind { get; init; }

    /// <summary>Gets the durations of a set, ascending; empty otherwise.</summary>
    public IReadOnlyList<TimeSpan> Values { get; init; } = [];

    /// <summary>Gets the shortest duration, when it is known.</summary>
    public TimeSpan? Minimum { get; init; }

    /// <summary>Gets the longest duration, when it is known.</summary>
    public TimeSpan? Maximum { get; init; }

    /// <summary>Gets the step of a range; <see langword="null"/> allows any duration in it.</summary>
    public TimeSpan? Step { get; init; }

    /// <summary>Gets the duration of a request that is silent about it, when it is known.</summary>
    public TimeSpan? Default { get; init; }

    /// <summary>Gets the source key of <see cref="Default"/> when it differs from <see cref="Source"/>; <c>VE</c> marks this library's own choice, which adapters send.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Tells whether the engine makes this duration.</summary>
    /// <param name="duration">The duration asked for.</param>
    /// <returns><see langword="false"/> for every duration when it follows the input.</returns>
    public bool Allows(TimeSpan duration) => Kind switch
    {
        DurationKind.Set => Values.Contains(duration),
        DurationKind.Range => duration >= Minimum && duration <= Maximum && (Step is not { } step || (duration - Minimum.Value).Ticks % step.Ticks == 0),
        _ => false,
    };

    /// <summary>Returns the durations in words.</summary>
    /// <returns>For example <c>3 to 15 s</c>.</returns>
    public override string ToString() => Kind switch
    {
        DurationKind.Set => string.Join(" or ", Values.Select(static v => Seconds(v))) + " s",
        DurationKind.Range when Step is { } step => $"{Seconds(Minimum!.Value)} to {Seconds(Maximum!.Value)} s in steps of {Seconds(step)} s",
        DurationKind.Range => $"{Seconds(Minimum!.Value)} to {Seconds(Maximum!.Value)} s",
        _ => "the duration of the input",
    };

    private static string Seconds(TimeSpan value) => value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
