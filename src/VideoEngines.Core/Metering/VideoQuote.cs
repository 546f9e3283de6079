namespace VideoEngines.Metering;

/// <summary>What a job is expected to cost at the provider, in the provider's own unit.</summary>
public sealed record VideoQuote
{
    /// <summary>Initializes the quote.</summary>
    /// <param name="low">The least that the job can cost.</param>
    /// <param name="expected">What the job most likely costs.</param>
    /// <param name="high">The most that the job can cost; this is what is reserved.</param>
    /// <exception cref="ArgumentException">The units differ, an amount is negative, or the three are not in ascending order.</exception>
    public VideoQuote(VideoCost low, VideoCost expected, VideoCost high)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expected.Unit);
        if (!string.Equals(low.Unit, expected.Unit, StringComparison.Ordinal) || !string.Equals(high.Unit, expected.Unit, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The three costs of a quote have one unit; these have '{low.Unit}', '{expected.Unit}' and '{high.Unit}'.", nameof(low));
        }

        if (low.Amount < 0 || expected.Amount < low.Amount || high.Amount < expected.Amount)
        {
            throw new ArgumentException($"The costs of a quote ascend from zero: 0 <= low <= expected <= high; these are {low}, {expected}, {high}.", nameof(low));
        }

        Low = low;
        Expected = expected;
        High = high;
    }

    /// <summary>Gets the least that the job can cost.</summary>
    public VideoCost Low { get; }

    /// <summary>Gets what the job most likely costs.</summary>
    public VideoCost Expected { get; }

    /// <summary>Gets the most that the job can cost.</summary>
    public VideoCost High { get; }

    /// <summary>Gets what the quote rests on: where the cost depends on how long or how large an input is, whether that was inspected, declared, or assumed at its worst.</summary>
    public QuoteBasis Basis { get; init; }

    /// <summary>Creates the quote of a job with one possible cost.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>The quote.</returns>
    public static VideoQuote Exactly(VideoCost cost) => new(cost, cost, cost);

    /// <summary>Returns expected and highest cost.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Low == High ? Expected.ToString() : $"{Expected} (at most {High})";
}
