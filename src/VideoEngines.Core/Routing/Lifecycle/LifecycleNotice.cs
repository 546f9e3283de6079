using System.Globalization;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>An engine in use that is retired, deprecated, or soon to be.</summary>
public sealed record LifecycleNotice
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets where it stands on the day of the report: <see cref="LifecycleState.Retired"/>, <see cref="LifecycleState.Deprecated"/>, or the state that it still has.</summary>
    public required LifecycleState State { get; init; }

    /// <summary>Gets the day from which it is deprecated, when it is known.</summary>
    public DateOnly? DeprecatedOn { get; init; }

    /// <summary>Gets the first day on which it is gone, when it is known.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>Gets the days until <see cref="RetiredOn"/>: 0 on that day, negative after it; <see langword="null"/> when the day is not known.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Gets the engine that the provider names as its successor, when one is known. Whether it can make the same videos, <see cref="LifecycleMigration"/> tells.</summary>
    public VideoEngineId? Successor { get; init; }

    /// <summary>Gets in what way it is in use.</summary>
    public required EngineUse Use { get; init; }

    /// <summary>Gets when a job of it was seen last by this process, or was recorded in the store; <see langword="null"/> when only a policy names it.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Gets the policies that name it.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>Says what happens when, and what to use instead.</summary>
    /// <returns>One sentence.</returns>
    public string Describe()
    {
        var what = (State, RetiredOn) switch
        {
            (LifecycleState.Retired, { } day) => $"was retired on {Day(day)}",
            (LifecycleState.Retired, null) => "is retired",
            (_, { } day) => string.Create(CultureInfo.InvariantCulture, $"will be retired on {Day(day)}, in {DaysLeft} {(DaysLeft == 1 ? "day" : "days")}"),
            (LifecycleState.Deprecated, null) => "is deprecated; no day of retirement is known",
            _ => $"will be deprecated on {Day(DeprecatedOn!.Value)}",
        };
        var use = Use switch
        {
            EngineUse.Policy => $"named by the policy {string.Join(", ", Policies)}",
            EngineUse.Jobs => "in use by jobs",
            _ => $"in use by jobs and named by the policy {string.Join(", ", Policies)}",
        };
        return $"{Engine}, {use}, {what}; {(Successor is { } successor ? $"use {successor}" : "no successor is known")}.";
    }

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Describe();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
