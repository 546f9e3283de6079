using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>Price rules in words.</summary>
internal static class PriceText
{
    public static string When(PriceCondition when)
    {
        var parts = new List<string>();
        if (when.Operations.Count > 0)
        {
            parts.Add(MarkdownText.List(when.Operations.Select(static operation => operation.Value)));
        }

        if (when.Resolutions.Count > 0)
        {
            parts.Add(MarkdownText.List(when.Resolutions.Select(static resolution => resolution.ToString())));
        }

        if (when.Audio is { } audio)
        {
            parts.Add(audio ? "with sound" : "silent");
        }

        if (when.VideoInput is { } video)
        {
            parts.Add(video ? "a video goes in" : "no video goes in");
        }

        if (when.Mode is { } mode)
        {
            parts.Add($"mode `{mode}`");
        }

        return parts.Count == 0 ? "always" : string.Join("; ", parts);
    }

    public static string Charges(PriceRule rule) => string.Join(" + ", rule.Charges.Select(charge => $"{FactText.Number(charge.Amount)} {rule.Unit} {Basis(charge)}"));

    /// <summary>The charges in US dollars; <see cref="FactText.Unknown"/> when the unit has no rate.</summary>
    public static string Usd(EngineCatalog catalog, PriceRule rule) => catalog.ToUsd(new VideoCost(1, rule.Unit)) is { } rate
        ? string.Join(" + ", rule.Charges.Select(charge => $"{FactText.Usd(charge.Amount * rate)} {Basis(charge)}"))
        : FactText.Unknown;

    private static string Basis(PriceCharge charge) => charge.Per switch
    {
        PriceBasis.OutputSecond => "per second",
        PriceBasis.InputSecond => "per second of input",
        PriceBasis.Clip => "per output",
        PriceBasis.Megapixel => "per started megapixel of an image",
        PriceBasis.InputMegapixel => "per started megapixel of each image that goes in",
        _ => "per million video tokens",
    } + (charge.Step is { } step ? $", rounded up to {FactText.Seconds(step)}" : string.Empty) + (charge.FramesPerSecond is { } rate ? $" at {FactText.Number(rate)} fps" : string.Empty);
}
