using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoEngines.Emulator.Hosting;

/// <summary>
/// How long a video or sound behind an address is. The emulator fetches nothing, so the file's name says it: <c>https://media.example/dance-8s.mp4</c> lasts 8 seconds, and everything else 5.
/// </summary>
internal static partial class MediaLength
{
    public const decimal Default = 5;

    public static decimal SecondsOf(string address)
    {
        var match = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Match.Empty : Named().Match(address);
        return match.Success ? decimal.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : Default;
    }

    [GeneratedRegex(@"-(\d{1,3}(?:\.\d{1,3})?)s(?:\.[A-Za-z0-9]{1,5})?(?:[?#]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
