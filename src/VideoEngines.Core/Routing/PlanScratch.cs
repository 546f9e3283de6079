using System.Buffers;

namespace VideoEngines.Routing;

/// <summary>The working memory of one plan: pooled, one slot per offer.</summary>
internal ref struct PlanScratch
{
    private readonly ushort[] _slots;
    private readonly int _count;

    public PlanScratch(int count)
    {
        _count = count;
        _slots = ArrayPool<ushort>.Shared.Rent(count * 5);
        _slots.AsSpan(0, count * 5).Clear();
        Ranked = ArrayPool<RankedOffer>.Shared.Rent(count);
    }

    /// <summary>The place in the list of preferences from 1, or 0.</summary>
    public readonly Span<ushort> Preference => _slots.AsSpan(0, _count);

    /// <summary>The rule that the preference is from, plus 1.</summary>
    public readonly Span<ushort> Rule => _slots.AsSpan(_count, _count);

    /// <summary>The first rule that denies the offer, plus 1.</summary>
    public readonly Span<ushort> Denied => _slots.AsSpan(_count * 2, _count);

    /// <summary>The first rule that allows only others, plus 1.</summary>
    public readonly Span<ushort> Excluded => _slots.AsSpan(_count * 3, _count);

    /// <summary>The first rule that avoids the offer, plus 1.</summary>
    public readonly Span<ushort> Avoided => _slots.AsSpan(_count * 4, _count);

    public RankedOffer[] Ranked { get; }

    public readonly void Dispose()
    {
        ArrayPool<ushort>.Shared.Return(_slots);
        ArrayPool<RankedOffer>.Shared.Return(Ranked);
    }
}
