using VideoEngines.Catalog;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>What the hand-written planner keeps of an offer's text-to-video operation: plain fields, made once.</summary>
internal sealed class HandWrittenOffer
{
    public HandWrittenOffer(EngineOffer offer, EngineCatalog catalog, DateOnly today)
    {
        IsRetired = offer.Lifecycle.IsRetired(today);
        if (!offer.Operations.TryGetValue(VideoOperation.TextToVideo, out var can))
        {
            return;
        }

        IsOffered = true;
        Durations = can.Durations;
        DurationTicks = [.. can.Durations?.Values.Select(static d => d.Ticks) ?? []];
        (MinTicks, MaxTicks, StepTicks) = (can.Durations?.Minimum?.Ticks ?? 0, can.Durations?.Maximum?.Ticks ?? 0, can.Durations?.Step?.Ticks ?? 1);
        Resolutions = [.. can.Resolutions?.Values.Select(static r => r.Name.ShortSide) ?? []];
        Default = can.Resolutions?.Default is { } name ? Array.IndexOf(Resolutions, name.ShortSide) : -1;
        Ratios = can.AspectRatios?.Values.ToArray();
        FrameRates = can.FrameRates?.Values.ToArray();
        Audio = can.Audio;
        Seed = can.Seed;
        NegativePrompt = can.NegativePrompt.Support;
        Prompt = can.Prompt;
        Camera = can.Camera.Support;
        MaxOutputs = can.Outputs?.MaxPerCall ?? 0;
        NeedsInput = can.Inputs?.Any(static input => input.Minimum > 0) == true;
        DefaultSeconds = (decimal)(can.Durations?.Default?.TotalSeconds ?? -1);
        UsdPerSecond = new decimal[Resolutions.Length * 2];
        for (var i = 0; i < UsdPerSecond.Length; i++)
        {
            UsdPerSecond[i] = FindPrice(offer, catalog, Resolutions[i / 2], i % 2 == 1);
        }
    }

    public bool IsOffered { get; }

    public bool IsRetired { get; }

    public DurationCapability? Durations { get; }

    public long[] DurationTicks { get; } = [];

    public long MinTicks { get; }

    public long MaxTicks { get; }

    public long StepTicks { get; }

    public int[] Resolutions { get; } = [];

    public int Default { get; }

    public VideoAspectRatio[]? Ratios { get; }

    public int[]? FrameRates { get; }

    public AudioCapability Audio { get; } = AudioCapability.Unknown;

    public SeedCapability Seed { get; } = SeedCapability.Unknown;

    public CapabilitySupport NegativePrompt { get; }

    public PromptCapability? Prompt { get; }

    public CameraSupport Camera { get; }

    public int MaxOutputs { get; }

    public bool NeedsInput { get; }

    public decimal DefaultSeconds { get; }

    /// <summary>Dollars per second: silent and with sound, for each resolution; -1 when there is no price.</summary>
    public decimal[] UsdPerSecond { get; } = [];

    private static decimal FindPrice(EngineOffer offer, EngineCatalog catalog, int side, bool sound)
    {
        var price = offer.Prices.FirstOrDefault(p =>
            (p.When.Resolutions.Count == 0 || p.When.Resolutions.Any(r => r.ShortSide == side)) && (p.When.Audio is null || p.When.Audio == sound));
        return price is { Charges: [{ Per: PriceBasis.OutputSecond, Step: null, Amount: var amount }], Minimum: null }
            ? catalog.ToUsd(new VideoCost(amount, price.Unit)) ?? -1
            : price is null ? -1 : throw new NotSupportedException("The hand-written planner knows prices per second only.");
    }
}
