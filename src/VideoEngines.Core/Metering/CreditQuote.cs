namespace VideoEngines.Metering;

/// <summary>A quote in credits, made by one version of a rate card.</summary>
/// <remarks>Each amount is rounded up once, to a whole micro-credit.</remarks>
public sealed record CreditQuote
{
    /// <summary>Initializes the quote.</summary>
    /// <param name="low">The least that the job can cost.</param>
    /// <param name="expected">What the job most likely costs.</param>
    /// <param name="high">The most that the job can cost.</param>
    /// <param name="rateCardVersion">The version of the rate card.</param>
    /// <exception cref="ArgumentException">An amount is negative, or the three are not in ascending order.</exception>
    public CreditQuote(CreditAmount low, CreditAmount expected, CreditAmount high, string rateCardVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rateCardVersion);
        if (low.Micro < 0 || expected < low || high < expected)
        {
            throw new ArgumentException($"The amounts of a quote ascend from zero: 0 <= low <= expected <= high; these are {low}, {expected}, {high}.", nameof(low));
        }

        Low = low;
        Expected = expected;
        High = high;
        RateCardVersion = rateCardVersion;
    }

    /// <summary>Gets the least that the job can cost.</summary>
    public CreditAmount Low { get; }

    /// <summary>Gets what the job most likely costs; committed when a success tells no cost.</summary>
    public CreditAmount Expected { get; }

    /// <summary>Gets the most that the job can cost; this is what is reserved.</summary>
    public CreditAmount High { get; }

    /// <summary>Gets the version of the rate card.</summary>
    public string RateCardVersion { get; }

    /// <summary>Returns expected and highest amount.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Low == High ? Expected.ToString() : $"{Expected} (at most {High})";
}
