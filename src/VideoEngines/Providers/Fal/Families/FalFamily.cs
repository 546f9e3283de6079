namespace VideoEngines.Providers.Fal.Families;

/// <summary>The endpoints of one model, and what they have in common. The part of the path that they share is the offer's wire model id.</summary>
/// <param name="Model">The model's id, without a host.</param>
/// <param name="Endpoints">The endpoints; the first that fits a request is taken.</param>
internal sealed record FalFamily(string Model, params IReadOnlyList<FalEndpoint> Endpoints)
{
    /// <summary>Gets the tier of each class of resolution, by its short side, for families that choose it by path; null for others.</summary>
    public IReadOnlyDictionary<int, string>? Tiers { get; init; }

    /// <summary>Gets whether the tier is <see cref="FalVideoOptions.Mode"/>.</summary>
    public bool TierIsMode { get; init; }

    /// <summary>Gets how the family spells 2160 lines.</summary>
    public string UltraHd { get; init; } = "4k";
}
