using System.Globalization;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Pixels of classes and ratios: the lists of c.4, and corrections.md 4.1 for Wan 3.0. Where the shape follows an input, 16:9 stands for it.</summary>
internal static class DashScopeSizes
{
    private static readonly Dictionary<(string Class, string Ratio), (int Width, int Height)> Wan2 = new()
    {
        [("480P", "16:9")] = (832, 480),
        [("480P", "9:16")] = (480, 832),
        [("480P", "1:1")] = (624, 624),
        [("720P", "16:9")] = (1280, 720),
        [("720P", "9:16")] = (720, 1280),
        [("720P", "1:1")] = (960, 960),
        [("720P", "4:3")] = (1088, 832),
        [("720P", "3:4")] = (832, 1088),
        [("1080P", "16:9")] = (1920, 1080),
        [("1080P", "9:16")] = (1080, 1920),
        [("1080P", "1:1")] = (1440, 1440),
        [("1080P", "4:3")] = (1632, 1248),
        [("1080P", "3:4")] = (1248, 1632),
    };

    private static readonly Dictionary<(string Class, string Ratio), (int Width, int Height)> Wan3 = new()
    {
        [("480P", "4:3")] = (720, 544),
        [("480P", "3:4")] = (544, 720),
        [("720P", "4:3")] = (1104, 832),
        [("720P", "3:4")] = (832, 1104),
        [("1080P", "4:3")] = (1648, 1248),
        [("1080P", "3:4")] = (1248, 1648),
    };

    public static (int Width, int Height) Of(DashScopeModel model, string className, string? ratio)
    {
        var key = (className, ratio is null or "adaptive" ? "16:9" : ratio);
        return model.IsWan30 && Wan3.TryGetValue(key, out var size) ? size : Wan2[key];
    }

    public static (int Width, int Height) Parse(string size)
    {
        var star = size.IndexOf('*', StringComparison.Ordinal);
        return (int.Parse(size.AsSpan(0, star), CultureInfo.InvariantCulture), int.Parse(size.AsSpan(star + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>The class that a size is billed by.</summary>
    public static string ClassOf(string size) => Wan2.First(pair => pair.Value == Parse(size)).Key.Class;
}
