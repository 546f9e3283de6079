using System.Globalization;

namespace VideoEngines;

/// <summary>An amount in the provider's own unit: money, or units and credits that the provider sells.</summary>
/// <param name="Amount">The amount; zero or more.</param>
/// <param name="Unit">An ISO 4217 code (<c>USD</c>, <c>CNY</c>) or a provider's unit (<c>kling-unit</c>, <c>runway-credit</c>).</param>
public readonly record struct VideoCost(decimal Amount, string Unit)
{
    /// <summary>The unit of US dollars.</summary>
    public const string UsDollar = "USD";

    /// <summary>Creates an amount in US dollars.</summary>
    /// <param name="amount">The amount in dollars.</param>
    /// <returns>The cost.</returns>
    public static VideoCost Usd(decimal amount) => new(amount, UsDollar);

    /// <summary>Returns amount and unit in invariant form.</summary>
    /// <returns>For example <c>0.42 USD</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.############} {Unit}");
}
