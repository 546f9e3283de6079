using System.Globalization;

namespace VideoEngines.Emulator.Fal;

/// <summary>Sizes in pixels. Seedance's are those that several adapters list (seedance-ark.md); the others keep the short side and the ratio.</summary>
internal static class FalSizes
{
    private static readonly Dictionary<(int Lines, string Ratio), (int Width, int Height)> Seedance = new()
    {
        [(480, "16:9")] = (864, 496),
        [(480, "4:3")] = (752, 560),
        [(480, "1:1")] = (640, 640),
        [(480, "3:4")] = (560, 752),
        [(480, "9:16")] = (496, 864),
        [(480, "21:9")] = (992, 432),
        [(720, "16:9")] = (1280, 720),
        [(720, "4:3")] = (1112, 834),
        [(720, "1:1")] = (960, 960),
        [(720, "3:4")] = (834, 1112),
        [(720, "9:16")] = (720, 1280),
        [(720, "21:9")] = (1470, 630),
        [(1080, "16:9")] = (1920, 1080),
        [(1080, "4:3")] = (1664, 1248),
        [(1080, "1:1")] = (1440, 1440),
        [(1080, "3:4")] = (1248, 1664),
        [(1080, "9:16")] = (1080, 1920),
        [(1080, "21:9")] = (2206, 946),
    };

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="lines">The lines of the short side.</param>
    /// <param name="ratio">The ratio; null, auto and adaptive become 16:9, for the emulator does not look at inputs.</param>
    public static (int Width, int Height) Of(string endpoint, int lines, string? ratio)
    {
        ratio = ratio is null or "auto" or "adaptive" ? "16:9" : ratio;
        if (endpoint.Contains("bytedance/", StringComparison.Ordinal) && Seedance.TryGetValue((lines, ratio), out var size))
            return size;
        var sides = ratio.Split(':').Select(static side => int.Parse(side, CultureInfo.InvariantCulture)).ToArray();
        return sides[0] >= sides[1] ? (Even(lines, sides[0], sides[1]), lines) : (lines, Even(lines, sides[1], sides[0]));
    }

    private static int Even(int lines, int longer, int shorter) => (int)(Math.Round((double)lines * longer / shorter / 2) * 2);
}
