using VideoEngines.Providers.Fal.Families;

namespace VideoEngines.Providers.Fal;

/// <summary>Chooses the endpoint of a request, and its tier.</summary>
internal static class FalEndpointChoice
{
    /// <exception cref="VideoSubmitRejectedException">No endpoint of the family takes these inputs together, or none has this tier.</exception>
    public static (FalEndpoint Endpoint, string Tier) Choose(in SubmitInput input, FalFamily family, int? shortSide, FalMode? mode)
    {
        var request = input.Request;
        var operation = input.Operation;
        var endpoint = family.Endpoints.FirstOrDefault(e => e.Operation == operation && e.Fits(request))
            ?? throw input.Invalid($"No endpoint at fal makes {operation} out of these inputs together; remove some, or use another engine.");
        return (endpoint, Tier(input, family, endpoint, shortSide, mode));
    }

    private static string Tier(in SubmitInput input, FalFamily family, FalEndpoint endpoint, int? shortSide, FalMode? mode)
    {
        if (family.TierIsMode)
        {
            return FalWords.Of(mode ?? FalMode.Standard);
        }

        if (family.Tiers is not { } tiers)
        {
            return string.Empty;
        }

        var tier = shortSide is { } lines ? tiers.GetValueOrDefault(lines) : tiers.Values.First();
        return tier is not null && (endpoint.Tiers.Count == 0 || endpoint.Tiers.Contains(tier))
            ? tier
            : throw input.Invalid($"fal has no tier of this endpoint for {input.Request.Resolution}; ask for one of {string.Join(", ", tiers.Where(t => endpoint.Tiers.Count == 0 || endpoint.Tiers.Contains(t.Value)).Select(static t => Name(t.Key)))}.");
    }

    private static string Name(int lines) => lines == 2160 ? "4k" : FormattableString.Invariant($"{lines}p");
}
