namespace VideoEngines.Catalog.Compiled;

/// <summary>A price rule of one operation, with its resolutions as bits.</summary>
internal sealed class CompiledPrice
{
    public CompiledPrice(PriceRule rule, int[] resolutionSides)
    {
        Charges = [.. rule.Charges];
        foreach (var resolution in rule.When.Resolutions)
        {
            var bit = Array.IndexOf(resolutionSides, resolution.ShortSide);
            ResolutionMask |= bit < 0 ? 0 : 1u << bit;
        }

        AnyResolution = rule.When.Resolutions.Count == 0;
        Audio = rule.When.Audio;
        Mode = rule.When.Mode;
        VideoInput = rule.When.VideoInput;
        Unit = rule.Unit;
        Minimum = rule.Minimum;
        if (rule is { Minimum: null, Charges: [{ Per: PriceBasis.OutputSecond, Step: null } charge] })
        {
            IsPerSecond = true;
            PerSecond = charge.Amount;
        }
    }

    public string Unit { get; }

    public decimal? Minimum { get; }

    /// <summary>Whether the price is so much per second of output and nothing else, as nearly all are.</summary>
    public bool IsPerSecond { get; }

    public decimal PerSecond { get; }

    public PriceCharge[] Charges { get; }

    public bool AnyResolution { get; }

    public uint ResolutionMask { get; }

    public bool? Audio { get; }

    public string? Mode { get; }

    public bool? VideoInput { get; }
}
