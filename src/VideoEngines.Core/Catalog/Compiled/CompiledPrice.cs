namespace VideoEngines.Catalog.Compiled;

/// <summary>A price rule of one operation, with its resolutions as bits.</summary>
internal sealed class CompiledPrice
{
    public CompiledPrice(PriceRule rule, int[] resolutionSides)
    {
        Rule = rule;
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
    }

    public PriceRule Rule { get; }

    public PriceCharge[] Charges { get; }

    public bool AnyResolution { get; }

    public uint ResolutionMask { get; }

    public bool? Audio { get; }

    public string? Mode { get; }

    public bool? VideoInput { get; }
}
