using System.Globalization;

namespace VideoEngines.Routing;

/// <summary>Numbers from a least to a most, both included; an end that is not set is open.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
public readonly record struct RoutingRange(decimal? Minimum, decimal? Maximum = null)
{
    /// <summary>Tells whether a number lies between the ends.</summary>
    /// <param name="value">The number.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public bool Contains(decimal value) => !(value < Minimum) && !(value > Maximum);

    /// <summary>Returns the ends.</summary>
    /// <returns>For example <c>4 or more</c>.</returns>
    public override string ToString() => (Minimum, Maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"{least} or more"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"{most} or less"),
        _ => "any",
    };
}
