namespace VideoEngines.Emulator.Ark;

/// <summary>Sizes in pixels by resolution and ratio; of the 1.0 models those of 2.0, for simplicity.</summary>
internal static class ArkSizes
{
    public static readonly IReadOnlyList<string> Ratios = ["16:9", "4:3", "1:1", "3:4", "9:16", "21:9"];

    private static readonly Dictionary<string, (int Width, int Height)[]> ByResolution = new(StringComparer.Ordinal)
    {
        ["480p"] = [(864, 496), (752, 560), (640, 640), (560, 752), (496, 864), (992, 432)],
        ["720p"] = [(1280, 720), (1112, 834), (960, 960), (834, 1112), (720, 1280), (1470, 630)],
        ["1080p"] = [(1920, 1080), (1664, 1248), (1440, 1440), (1248, 1664), (1080, 1920), (2206, 946)],
        ["4k"] = [(3840, 2160), (3840, 2880), (3840, 3840), (2880, 3840), (2160, 3840), (3840, 1646)],
    };

    public static (int Width, int Height) Of(ArkModel model, string resolution, string ratio) => (model.Name, resolution, ratio) switch
    {
        ("seedance-2-5", "480p", "16:9") => (854, 480),
        ("seedance-2-5", "480p", "9:16") => (480, 854),
        _ => ByResolution[resolution][Ratios.ToList().IndexOf(ratio)],
    };

    /// <summary>The ratio closest to a picture's.</summary>
    public static string Closest(int width, int height) => Ratios.MinBy(ratio =>
    {
        var parts = ratio.Split(':');
        return Math.Abs(Math.Log((double)width / height) - Math.Log(double.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
    })!;
}
