using System.Globalization;
using System.Text.RegularExpressions;

namespace VideoEngines.Emulator.Hosting;

/// <summary>
/// How large an image behind an address is. The emulator fetches nothing, so the file's name says it: <c>https://media.example/boat-1920x1080.png</c>; everything else has 1024x1024.
/// </summary>
internal static partial class MediaSize
{
    public const int Default = 1024;

    public static (int Width, int Height) Of(string address)
    {
        var match = address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Match.Empty : Named().Match(address);
        return match.Success ? (Number(match.Groups[1]), Number(match.Groups[2])) : (Default, Default);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-(\d{1,5})x(\d{1,5})(?:\.[A-Za-z0-9]{1,5})?(?:[?#]|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
