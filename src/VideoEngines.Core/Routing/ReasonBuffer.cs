using System.Buffers;

namespace VideoEngines.Routing;

/// <summary>Collects the reasons of all offers in one pooled array.</summary>
internal ref struct ReasonBuffer
{
    private PackedReason[] _reasons;

    public ReasonBuffer(int capacity)
    {
        _reasons = ArrayPool<PackedReason>.Shared.Rent(capacity);
        Count = 0;
    }

    public int Count { get; private set; }

    public void Add(ReasonKind kind, int detail = 0)
    {
        if (Count == _reasons.Length)
        {
            var larger = ArrayPool<PackedReason>.Shared.Rent(Count * 2);
            _reasons.CopyTo(larger, 0);
            ArrayPool<PackedReason>.Shared.Return(_reasons);
            _reasons = larger;
        }

        _reasons[Count++] = new(kind, (ushort)detail);
    }

    public readonly PackedReason[] ToArray() => _reasons.AsSpan(0, Count).ToArray();

    public readonly void Dispose() => ArrayPool<PackedReason>.Shared.Return(_reasons);
}
