using System.Globalization;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>What Kling says it charged: units out of video packs, or cash.</summary>
internal static class KlingBilling
{
    /// <summary>The unit of Kling's video packs.</summary>
    public const string Unit = "kling-unit";

    /// <summary>
    /// Gets the sum of the rows; null when nothing is told. Also null when rows have several units of account (units and cash, or packs whose units have another price): one cost has one
    /// unit, and a part of the sum would be taken for all of it.
    /// </summary>
    public static VideoCost? ToCost(IReadOnlyList<KlingCharge?>? rows)
    {
        if (rows is not { Count: > 0 })
        {
            return null;
        }

        string? unit = null;
        decimal sum = 0;
        foreach (var row in rows)
        {
            if (UnitOf(row) is not { } rowUnit || (unit is not null && unit != rowUnit) || ReadAmount(row!.Amount) is not { } amount)
            {
                return null;
            }

            unit = rowUnit;
            sum += amount;
        }

        return new VideoCost(sum, unit!);
    }

    private static string? UnitOf(KlingCharge? row) => row switch
    {
        { ChargeType: "unit", PackageType: null or "" or "video" } => Unit,
        { ChargeType: "cash", Currency: { Length: 3 } currency } when currency.All(char.IsAsciiLetterUpper) => currency,
        _ => null,
    };

    // The bound keeps a sum of absurd amounts from overflowing.
    private static decimal? ReadAmount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000m ? amount : null;
}
