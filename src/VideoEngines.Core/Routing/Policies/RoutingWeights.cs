namespace VideoEngines.Routing;

/// <summary>How much each part counts when engines that are equally preferred are ranked. Each part is a score from 0 to 1 on a scale of its own, so no engine changes another's score.</summary>
public sealed record RoutingWeights
{
    /// <summary>The most that a weight can be.</summary>
    public const decimal Highest = 100;

    /// <summary>Gets the weights when nothing is set: cost alone, as the price tells it.</summary>
    public static RoutingWeights CostOnly { get; } = new() { Cost = 1 };

    /// <summary>Gets the weight of quality: the catalog's scores in the dimensions that matter for the content class.</summary>
    public decimal Quality { get; init; }

    /// <summary>Gets the weight of the effective cost: price with retakes and post-production.</summary>
    public decimal Cost { get; init; }

    /// <summary>Gets the weight of the expected time.</summary>
    public decimal Speed { get; init; }

    /// <summary>Gets the weight of health: the share of recent jobs that went well.</summary>
    public decimal Health { get; init; }

    /// <summary>Gets the weight of free places: how few of the engine's slots are taken.</summary>
    public decimal Queue { get; init; }

    /// <summary>Gets the share of jobs that are made again because the result is not good enough; 0.5 means every second one. 0 by default.</summary>
    public decimal Retakes { get; init; }

    /// <summary>Gets what an hour of the person who waits for the video costs, in US dollars; 0 (default) leaves it out. It counts the typical time of a take, where one is known.</summary>
    public decimal HourlyRateUsd { get; init; }

    /// <summary>Gets a value indicating whether the catalog's post-production multipliers count in the effective cost.</summary>
    public bool PostProduction { get; init; }

    internal bool IsCostOnly => Quality == 0 && Speed == 0 && Health == 0 && Queue == 0 && Retakes == 0 && HourlyRateUsd == 0 && !PostProduction;
}
