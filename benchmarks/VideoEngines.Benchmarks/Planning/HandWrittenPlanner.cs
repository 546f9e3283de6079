using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>
/// The baseline of planning: one loop over plain fields, for text-to-video requests without inputs, resolutions by class, accounts without aliases, and prices per second. It gives the same
/// verdicts, order and reason codes as the router's planner does for these, and nothing else: no notes, no operands, no policy names.
/// </summary>
internal sealed class HandWrittenPlanner
{
    private readonly HandWrittenOffer[] _offers;
    private readonly Dictionary<VideoEngineId, int> _index = [];
    private readonly (HandWrittenCondition When, VideoTier? Tier, (int Offer, int Place)[] Preferred, int[] Denied, int[] Excluded)[] _rules;
    private readonly int[] _places;
    private readonly bool[] _hasAccount;

    public HandWrittenPlanner(RouteContext context)
    {
        var offers = context.Catalog.Offers;
        _offers = [.. offers.Select(offer => new HandWrittenOffer(offer, context.Catalog, DateOnly.FromDateTime(context.Now.UtcDateTime)))];
        _places = [.. context.Policy.Rules.Select(static rule => rule.Prefer.Count)];
        _hasAccount = [.. offers.Select(offer => context.Credentials!.Engines[offer.Id].Aliases.Count > 0)];
        for (var i = 0; i < offers.Count; i++)
        {
            _index[offers[i].Id] = i;
        }

        _rules = [.. context.Policy.Rules.Select(rule => (
            new HandWrittenCondition(rule.When),
            rule.Tier,
            offers.Select((offer, i) => (i, First(rule.Prefer, offer.Id))).Where(static p => p.Item2 >= 0).ToArray(),
            offers.Select((offer, i) => (i, First(rule.Deny, offer.Id))).Where(static p => p.Item2 >= 0).Select(static p => p.i).ToArray(),
            rule.Only.Count == 0 ? [] : offers.Select((offer, i) => (i, First(rule.Only, offer.Id))).Where(static p => p.Item2 < 0).Select(static p => p.i).ToArray()))];
    }

    public HandWrittenPlan Plan(VideoRequest request, RouteContext context)
    {
        var count = _offers.Length;
        Span<int> preference = count <= 256 ? stackalloc int[count] : new int[count];
        Span<byte> flags = count <= 256 ? stackalloc byte[count] : new byte[count];
        ApplyRules(request, preference, flags);
        ApplyHealth(context, flags);
        var starts = new int[count + 1];
        var codes = new List<byte>(count);
        var ranked = new List<(int Preference, decimal Usd, int Offer)>(count);
        for (var i = 0; i < count; i++)
        {
            starts[i] = codes.Count;
            if (context.PinnedEngine is { } pinned && (!_index.TryGetValue(pinned, out var wanted) || wanted != i))
            {
                codes.Add(HandWrittenPlan.NotPinned);
            }

            var usd = Check(_offers[i], _hasAccount[i], flags[i], request, context, codes);
            if (codes.Count == starts[i])
            {
                ranked.Add((preference[i] == 0 ? int.MaxValue : preference[i], usd, i));
            }
        }

        starts[count] = codes.Count;
        ranked.Sort();
        return new HandWrittenPlan([.. ranked.Select(static r => r.Offer)], starts, [.. codes]);
    }

    private static int First(IReadOnlyList<EnginePattern> patterns, VideoEngineId id)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i].Matches(id))
            {
                return i;
            }
        }

        return -1;
    }

    private void ApplyRules(VideoRequest request, Span<int> preference, Span<byte> flags)
    {
        var place = 1;
        var tier = request.Tier;
        for (var r = 0; r < _rules.Length; r++)
        {
            ref var rule = ref _rules[r];
            if (!rule.When.IsMet(request, tier))
            {
                continue;
            }

            tier ??= rule.Tier;
            foreach (var (offer, at) in rule.Preferred)
            {
                preference[offer] = preference[offer] == 0 ? place + at : preference[offer];
            }

            place += _places[r];
            foreach (var offer in rule.Denied)
            {
                flags[offer] |= 1;
            }

            foreach (var offer in rule.Excluded)
            {
                flags[offer] |= 2;
            }
        }
    }

    private void ApplyHealth(RouteContext context, Span<byte> flags)
    {
        foreach (var entry in context.Health.Entries)
        {
            if (_index.TryGetValue(entry.Engine, out var offer) && (entry.IsPaused || entry.BlockedUntil > context.Now))
            {
                flags[offer] |= (byte)(entry.IsPaused ? 8 : 4);
            }
        }
    }

    private static decimal Check(HandWrittenOffer offer, bool hasAccount, byte flags, VideoRequest request, RouteContext context, List<byte> codes)
    {
        Add(codes, (flags & 1) != 0, HandWrittenPlan.PolicyDenied);
        Add(codes, (flags & 2) != 0, HandWrittenPlan.PolicyNotAllowed);
        Add(codes, offer.IsRetired, HandWrittenPlan.Retired);
        Add(codes, !hasAccount, HandWrittenPlan.CredentialMissing);
        Add(codes, hasAccount && (flags & 4) != 0, HandWrittenPlan.HealthBlocked);
        Add(codes, hasAccount && (flags & 8) != 0, HandWrittenPlan.HealthPaused);
        if (!offer.IsOffered)
        {
            codes.Add(HandWrittenPlan.Operation);
            return 0;
        }

        var before = codes.Count;
        CheckDuration(offer, request.Duration, codes);
        var (first, last) = CheckResolution(offer, request.Resolution, codes);
        CheckAudio(offer.Audio.Support, request.GenerateAudio, codes);
        var count = request.Count ?? 1;
        Add(codes, count != 1 && (count < 1 || count > offer.MaxOutputs), HandWrittenPlan.OutputCount);
        var canPrice = codes.Count == before;
        CheckRest(offer, request, codes);
        return canPrice ? CheckCost(offer, request, context, first, last, count, codes) : 0;
    }

    private static void CheckDuration(HandWrittenOffer offer, TimeSpan? asked, List<byte> codes)
    {
        if (asked is not { Ticks: var ticks })
        {
            return;
        }

        if (offer.Durations is not { } durations)
        {
            codes.Add(HandWrittenPlan.UnknownCapability);
            return;
        }

        var fits = durations.Kind == DurationKind.Set
            ? Array.IndexOf(offer.DurationTicks, ticks) >= 0
            : durations.Kind == DurationKind.Range && ticks >= offer.MinTicks && ticks <= offer.MaxTicks && (ticks - offer.MinTicks) % offer.StepTicks == 0;
        Add(codes, !fits, HandWrittenPlan.Duration);
    }

    /// <summary>Returns the resolutions that may be made: one, or all when none is asked for and there is no default.</summary>
    private static (int First, int Last) CheckResolution(HandWrittenOffer offer, VideoResolution? asked, List<byte> codes)
    {
        if (asked is not { } resolution)
        {
            return offer.Default >= 0 ? (offer.Default, offer.Default) : (0, offer.Resolutions.Length - 1);
        }

        var index = Array.IndexOf(offer.Resolutions, resolution.ShortSide);
        Add(codes, index < 0, offer.Resolutions.Length == 0 ? HandWrittenPlan.UnknownCapability : HandWrittenPlan.Resolution);
        return (index, index);
    }

    private static void CheckAudio(AudioSupport support, bool? asked, List<byte> codes)
    {
        if (asked is { } sound)
        {
            Add(codes, support == AudioSupport.Unknown, HandWrittenPlan.UnknownCapability);
            Add(codes, support == (sound ? AudioSupport.Never : AudioSupport.Always), HandWrittenPlan.Audio);
        }
    }

    private static void CheckRest(HandWrittenOffer offer, VideoRequest request, List<byte> codes)
    {
        if (request.AspectRatio is { } ratio)
        {
            Add(codes, offer.Ratios is null, HandWrittenPlan.UnknownCapability);
            Add(codes, offer.Ratios is not null && Array.IndexOf(offer.Ratios, ratio) < 0, HandWrittenPlan.AspectRatio);
        }

        if (request.FramesPerSecond is { } rate)
        {
            Add(codes, offer.FrameRates is null, HandWrittenPlan.UnknownCapability);
            Add(codes, offer.FrameRates is not null && Array.IndexOf(offer.FrameRates, rate) < 0, HandWrittenPlan.FrameRate);
        }

        if (request.Seed is { } seed)
        {
            Add(codes, offer.Seed.Support == CapabilitySupport.Unknown, HandWrittenPlan.UnknownCapability);
            Add(codes, offer.Seed.Support == CapabilitySupport.No || seed < offer.Seed.Minimum || seed > offer.Seed.Maximum, HandWrittenPlan.Seed);
        }

        if (!string.IsNullOrWhiteSpace(request.NegativePrompt))
        {
            Add(codes, offer.NegativePrompt != CapabilitySupport.Yes, offer.NegativePrompt == CapabilitySupport.No ? HandWrittenPlan.NegativePrompt : HandWrittenPlan.UnknownCapability);
        }

        var length = string.IsNullOrWhiteSpace(request.Prompt?.Text) ? 0 : request.Prompt.Text.Length;
        Add(codes, length == 0 && offer.Prompt?.Required == CapabilitySupport.Yes, HandWrittenPlan.PromptMissing);
        Add(codes, length > offer.Prompt?.MaxLength, HandWrittenPlan.PromptTooLong);
        Add(codes, request.Camera.Count > 0 && offer.Camera == CameraSupport.Unknown, HandWrittenPlan.UnknownCapability);
        Add(codes, offer.NeedsInput, HandWrittenPlan.InputMissing);
    }

    private static decimal CheckCost(HandWrittenOffer offer, VideoRequest request, RouteContext context, int first, int last, int count, List<byte> codes)
    {
        var sound = request.GenerateAudio ?? offer.Audio.Support switch { AudioSupport.Never => false, AudioSupport.Always => true, _ => offer.Audio.Default };
        decimal low = -1, high = -1;
        for (var i = first; i <= last; i++)
        {
            for (var s = sound == true ? 1 : 0; s <= (sound == false ? 0 : 1); s++)
            {
                if (offer.UsdPerSecond[(i * 2) + s] is not (>= 0 and var price))
                {
                    codes.Add(HandWrittenPlan.Unpriced);
                    return 0;
                }

                (low, high) = (low < 0 || price < low ? price : low, price > high ? price : high);
            }
        }

        var seconds = (request.Duration is { Ticks: var ticks } ? (decimal)ticks / TimeSpan.TicksPerSecond : offer.DefaultSeconds) * count;
        (low, high) = (low * seconds, high * seconds);
        Add(codes, context.MaxCost is { } most && high > most.Amount, HandWrittenPlan.MaxCost);
        Add(codes, context.IsMetered && high > context.AvailableCredits, HandWrittenPlan.InsufficientCredits);
        return low == high ? high : (low + high) / 2;
    }

    private static void Add(List<byte> codes, bool applies, byte code)
    {
        if (applies)
        {
            codes.Add(code);
        }
    }
}
