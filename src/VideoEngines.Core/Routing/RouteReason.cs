namespace VideoEngines.Routing;

/// <summary>Why an engine was rejected. Holds numbers only; texts are made when they are asked for.</summary>
public readonly struct RouteReason : IEquatable<RouteReason>
{
    private readonly RoutePlan _plan;
    private readonly int _offer;
    private readonly PackedReason _packed;

    internal RouteReason(RoutePlan plan, int offer, PackedReason packed)
    {
        _plan = plan;
        _offer = offer;
        _packed = packed;
    }

    /// <summary>Gets the code, one of <see cref="RouteReasonCodes"/>.</summary>
    public string Code => _packed.Code;

    /// <summary>Gets what the reason is about, as names and values in invariant form. Never contains a prompt, a key or an address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Operands => Format().Operands;

    /// <summary>Compares two reasons.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when both are the same reason of the same plan.</returns>
    public static bool operator ==(RouteReason left, RouteReason right) => left.Equals(right);

    /// <summary>Compares two reasons.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="false"/> when both are the same reason of the same plan.</returns>
    public static bool operator !=(RouteReason left, RouteReason right) => !left.Equals(right);

    /// <summary>Returns one sentence that says what is wrong and what to change.</summary>
    /// <returns>For example <c>kling/v3 makes 3 to 15 s; 30 s was asked for</c>.</returns>
    public string Describe() => Format().Text;

    /// <inheritdoc/>
    public bool Equals(RouteReason other) => ReferenceEquals(_plan, other._plan) && _offer == other._offer && _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RouteReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_offer, _packed);

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Describe();

    private ReasonText Format() => ReasonFormatter.Format(_plan.Context, _plan.Shape(_offer), _plan.Context.Catalog.Offers[_offer], _packed);
}
