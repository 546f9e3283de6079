using System.Collections.Frozen;

namespace VideoEngines.Metering;

/// <summary>How provider costs become credits. An immutable snapshot; each hold freezes the one it was quoted with.</summary>
/// <remarks>credits = cost × dollars per unit × <see cref="CreditsPerUsd"/> × markup, rounded up once to a micro-credit. Thread-safe.</remarks>
public sealed record RateCard
{
    private readonly FrozenDictionary<string, decimal> _usdPerUnit = FrozenDictionary<string, decimal>.Empty;
    private readonly FrozenDictionary<string, decimal> _markupByEngine = FrozenDictionary<string, decimal>.Empty;

    /// <summary>Gets the card that takes one dollar for one credit, without markup. It knows no unit but US dollars.</summary>
    public static RateCard Default { get; } = new() { Version = "usd-1" };

    /// <summary>Gets the name of this version. Change it whenever a number changes: statements show it.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the credits for one US dollar; above zero; 1 by default.</summary>
    public decimal CreditsPerUsd { get; init => field = Positive(value); } = 1m;

    /// <summary>Gets the factor on top of the provider's price; zero or more; 1 by default.</summary>
    public decimal Markup { get; init => field = NotNegative(value); } = 1m;

    /// <summary>Gets the dollars that one unit costs, by unit (<c>CNY</c>, <c>kling-unit</c>); case does not matter. <c>USD</c> is always 1 and must not be listed.</summary>
    public IReadOnlyDictionary<string, decimal> UsdPerUnit
    {
        get => _usdPerUnit;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var (unit, usd) in value)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(unit);
                _ = NotNegative(usd);
                if (IsUsd(unit))
                {
                    throw new ArgumentException("USD is 1 by definition; leave it out of UsdPerUnit.", nameof(value));
                }
            }

            _usdPerUnit = value.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Gets markups that replace <see cref="Markup"/>, by engine pattern such as <c>kling/*</c>. Of several that match, the one with most literal characters counts.</summary>
    public IReadOnlyDictionary<string, decimal> MarkupByEngine
    {
        get => _markupByEngine;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var (pattern, markup) in value)
            {
                EngineScopes.Validate(pattern);
                _ = NotNegative(markup);
            }

            _markupByEngine = value.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>Converts a cost to credits, rounded up once.</summary>
    /// <param name="cost">The cost; zero or more.</param>
    /// <param name="engine">The engine, for <see cref="MarkupByEngine"/>; <see langword="default"/> takes <see cref="Markup"/>.</param>
    /// <returns>The credits.</returns>
    /// <exception cref="VideoEngineException">The unit is not on the card (kind <see cref="VideoErrorKind.Configuration"/>); the text says how to add it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    /// <exception cref="OverflowException">The amount is beyond what a credit amount can hold.</exception>
    public CreditAmount ToCredits(VideoCost cost, VideoEngineId engine = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cost.Amount);
        return TryToUsd(cost, out var usd)
            ? CreditAmount.FromCredits(usd * CreditsPerUsd * MarkupOf(engine))
            : throw new VideoEngineException(
                $"Rate card '{Version}' does not know the unit '{cost.Unit}'. Add its price in dollars: new RateCard {{ Version = \"...\", UsdPerUnit = {{ [\"{cost.Unit}\"] = <USD for one unit> }} }}.")
            {
                EngineId = engine.IsEmpty ? (VideoEngineId?)null : engine,
                Kind = VideoErrorKind.Configuration,
            };
    }

    /// <summary>Converts a cost to US dollars, without rounding and without markup.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="usd">The dollars, or 0.</param>
    /// <returns><see langword="false"/> when the unit is not on the card.</returns>
    public bool TryToUsd(VideoCost cost, out decimal usd)
    {
        if (IsUsd(cost.Unit))
        {
            usd = cost.Amount;
            return true;
        }

        if (cost.Unit is not null && _usdPerUnit.TryGetValue(cost.Unit, out var perUnit))
        {
            usd = cost.Amount * perUnit;
            return true;
        }

        usd = 0;
        return false;
    }

    /// <summary>Converts a quote to credits; each of the three amounts is rounded up once.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="engine">The engine, for <see cref="MarkupByEngine"/>.</param>
    /// <returns>The quote in credits.</returns>
    /// <exception cref="VideoEngineException">The unit is not on the card (kind <see cref="VideoErrorKind.Configuration"/>).</exception>
    public CreditQuote Quote(VideoQuote quote, VideoEngineId engine = default)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var expected = ToCredits(quote.Expected, engine);
        return new CreditQuote(
            quote.Low == quote.Expected ? expected : ToCredits(quote.Low, engine),
            expected,
            quote.High == quote.Expected ? expected : ToCredits(quote.High, engine),
            Version);
    }

    /// <summary>Compares version and every number.</summary>
    /// <param name="other">The other card.</param>
    /// <returns><see langword="true"/> when both convert every cost alike and have one version.</returns>
    public bool Equals(RateCard? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && string.Equals(Version, other.Version, StringComparison.Ordinal)
            && CreditsPerUsd == other.CreditsPerUsd
            && Markup == other.Markup
            && Same(_usdPerUnit, other._usdPerUnit)
            && Same(_markupByEngine, other._markupByEngine));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, CreditsPerUsd, Markup, _usdPerUnit.Count, _markupByEngine.Count);

    private static bool IsUsd(string? unit) => string.Equals(unit, VideoCost.UsDollar, StringComparison.OrdinalIgnoreCase);

    private static bool Same(FrozenDictionary<string, decimal> left, FrozenDictionary<string, decimal> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static decimal Positive(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }

    private static decimal NotNegative(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }

    private decimal MarkupOf(VideoEngineId engine) =>
        _markupByEngine.Count == 0 || engine.IsEmpty ? Markup : EngineScopes.Choose(_markupByEngine, engine, Markup);
}
