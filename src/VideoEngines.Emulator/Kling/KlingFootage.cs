using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace VideoEngines.Emulator.Kling;

/// <summary>
/// How long media at an address is taken to be. Nothing is fetched, so the address says it itself: <c>?seconds=7.5</c>; without that it is 5 seconds.
/// </summary>
internal static class KlingFootage
{
    public const decimal DefaultSeconds = 5;

    public static decimal SecondsOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && QueryHelpers.ParseQuery(url.Query).TryGetValue("seconds", out var text)
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600
            ? seconds
            : DefaultSeconds;
}
