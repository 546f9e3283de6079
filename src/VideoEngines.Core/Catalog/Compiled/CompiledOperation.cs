using System.Numerics;

namespace VideoEngines.Catalog.Compiled;

/// <summary>What an offer can do in one operation, in arrays of numbers. Built once per catalog.</summary>
internal sealed class CompiledOperation
{
    private readonly int[] _sides;
    private readonly VideoSize[][] _sizes;
    private readonly long[][] _sizeRatios;
    private readonly uint[] _ratioResolutions;
    private readonly uint _defaultMask;

    public CompiledOperation(OperationCapabilities capabilities, IReadOnlyList<PriceRule> prices)
    {
        Capabilities = capabilities;
        var options = capabilities.Resolutions?.Values ?? [];
        _sides = [.. options.Select(static o => o.Name.ShortSide)];
        _sizes = [.. options.Select(static o => o.Sizes.Values.ToArray())];
        _sizeRatios = [.. options.Select(static o => o.Sizes.Keys.Select(RequestDemands.Pack).ToArray())];
        Durations = capabilities.Durations is { } durations ? new(durations) : null;
        AllResolutions = _sides.Length == 0 ? 0 : uint.MaxValue >> (32 - _sides.Length);
        KnowsSizes = _sizes.Length > 0 && Array.TrueForAll(_sizes, static s => s.Length > 0);
        if (capabilities.Resolutions?.Default is { } standard)
        {
            _defaultMask = 1u << Array.IndexOf(_sides, standard.ShortSide);
        }

        Ratios = [.. capabilities.AspectRatios?.Values.Select(RequestDemands.Pack) ?? []];
        _ratioResolutions = [.. Ratios.Select(FindResolutionsOf)];
        DefaultRatio = capabilities.AspectRatios?.Default is { } ratio ? RequestDemands.Pack(ratio) : 0;
        DefaultSeconds = Seconds(capabilities.Durations?.Default);
        HasDefaultSeconds = DefaultSeconds >= 0 && capabilities.Durations!.Kind != DurationKind.FollowsInput;
        MinSeconds = Seconds(capabilities.Durations?.Minimum);
        MaxSeconds = Seconds(capabilities.Durations?.Maximum);
        Prices = [.. prices
            .Where(p => p.When.Operations.Count == 0 || p.When.Operations.Contains(capabilities.Operation))
            .Select(p => new CompiledPrice(p, _sides))];
        HasModes = Array.Exists(Prices, static p => p.Mode is not null);
        RequiresPrompt = capabilities.Prompt?.Required == CapabilitySupport.Yes;
        MaxPromptLength = capabilities.Prompt?.MaxLength ?? int.MaxValue;
        DefaultSound = capabilities.Audio.Support switch
        {
            AudioSupport.Never => false,
            AudioSupport.Always => true,
            _ => capabilities.Audio.Default,
        };
        NeedsInputs = capabilities.Inputs?.Any(static i => i.Minimum > 0) == true;
    }

    public OperationCapabilities Capabilities { get; }

    public CompiledPrice[] Prices { get; }

    /// <summary>Whether a price depends on the mode in the dialect's options.</summary>
    public bool HasModes { get; }

    public bool NeedsInputs { get; }

    public bool RequiresPrompt { get; }

    public int MaxPromptLength { get; }

    /// <summary>Whether a silent request gets sound; null when that is not known.</summary>
    public bool? DefaultSound { get; }

    public CompiledDurations? Durations { get; }

    public long[] Ratios { get; }

    public long DefaultRatio { get; }

    /// <summary>The default duration in seconds, or -1.</summary>
    public decimal DefaultSeconds { get; }

    /// <summary>Whether a silent request gets the default duration whatever goes in.</summary>
    public bool HasDefaultSeconds { get; }

    public decimal MinSeconds { get; }

    public decimal MaxSeconds { get; }

    public uint AllResolutions { get; }

    /// <summary>Whether the sizes in pixels of all resolutions are known.</summary>
    public bool KnowsSizes { get; }

    /// <summary>The resolutions that a request may get, as bits: none when it asks for one that is not made.</summary>
    public uint FindResolutions(in RequestDemands demands)
    {
        if (demands.Exact.Width > 0)
        {
            var exact = 0u;
            for (var i = 0; i < _sides.Length; i++)
            {
                exact |= HasSize(i, demands.Exact, demands.Ratio) ? 1u << i : 0;
            }

            return exact;
        }

        var found = AllResolutions;
        if (demands.Ratio != 0)
        {
            var ratio = Array.IndexOf(Ratios, demands.Ratio);
            found = ratio >= 0 ? _ratioResolutions[ratio] : FindResolutionsOf(demands.Ratio);
        }

        if (demands.ResolutionSide > 0)
        {
            var side = Array.IndexOf(_sides, demands.ResolutionSide);
            return side < 0 ? 0 : found & (1u << side);
        }

        return (found & _defaultMask) == 0 ? found : _defaultMask;
    }

    /// <summary>The smallest and largest area in pixels of the resolutions; 0 when no size is known.</summary>
    public (long Low, long High) FindPixels(uint resolution, in RequestDemands demands)
    {
        if (demands.Exact.Width > 0)
        {
            var area = (long)demands.Exact.Width * demands.Exact.Height;
            return (area, area);
        }

        if (resolution == 0)
        {
            return default;
        }

        var index = BitOperations.TrailingZeroCount(resolution);
        var ratio = demands.Ratio != 0 ? demands.Ratio : DefaultRatio;
        var known = ratio == 0 ? -1 : Array.IndexOf(_sizeRatios[index], ratio);
        var (low, high) = (long.MaxValue, 0L);
        for (var i = 0; i < _sizes[index].Length; i++)
        {
            if (known < 0 || known == i)
            {
                var area = (long)_sizes[index][i].Width * _sizes[index][i].Height;
                (low, high) = (Math.Min(low, area), Math.Max(high, area));
            }
        }

        return high == 0 ? default : (low, high);
    }

    private static decimal Seconds(TimeSpan? time) => time is { } value ? RequestDemands.ToSeconds(value.Ticks) : -1;

    /// <summary>The resolutions made in a ratio; a resolution without known sizes counts as made in every ratio.</summary>
    private uint FindResolutionsOf(long ratio)
    {
        var found = 0u;
        for (var i = 0; i < _sides.Length; i++)
        {
            found |= _sizeRatios[i].Length == 0 || Array.IndexOf(_sizeRatios[i], ratio) >= 0 ? 1u << i : 0;
        }

        return found;
    }

    private bool HasSize(int option, VideoSize size, long ratio)
    {
        for (var i = 0; i < _sizes[option].Length; i++)
        {
            if (_sizes[option][i] == size && (ratio == 0 || _sizeRatios[option][i] == ratio))
            {
                return true;
            }
        }

        return false;
    }
}
