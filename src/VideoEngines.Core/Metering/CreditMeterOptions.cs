namespace VideoEngines.Metering;

/// <summary>Settings of a <see cref="CreditMeter"/>.</summary>
public sealed class CreditMeterOptions
{
    /// <summary>Gets or sets the account that pays when a submit names none; <see langword="null"/>, the default, makes an account required.</summary>
    public string? DefaultAccount { get; set; }

    /// <summary>Gets or sets what to do when a job fails and nobody says whether it is charged; <see cref="UnknownFailurePolicy.Release"/> by default.</summary>
    public UnknownFailurePolicy OnUnknownFailure { get; set; } = UnknownFailurePolicy.Release;

    /// <summary>Gets policies that replace <see cref="OnUnknownFailure"/>, by engine pattern such as <c>kling/*</c>. Of several that match, the one with most literal characters counts.</summary>
    public IDictionary<string, UnknownFailurePolicy> OnUnknownFailureByEngine { get; } = new Dictionary<string, UnknownFailurePolicy>(StringComparer.Ordinal);

    /// <summary>Gets or sets how long credits stay held for an attempt whose submit never starts; 30 minutes by default, <see langword="null"/> for ever. Once a submit has started, time never gives them back.</summary>
    public TimeSpan? HoldLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how costs become credits, for holds to come; one dollar is one credit by default. May be replaced at any time: every hold keeps the card it was quoted with.</summary>
    public RateCard RateCard { get; set; } = RateCard.Default;
}
