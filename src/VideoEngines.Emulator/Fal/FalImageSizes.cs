using System.Globalization;

namespace VideoEngines.Emulator.Fal;

/// <summary>Sizes of images: fal's presets (FAL-DOC), a size in pixels, or a ratio, whose pixels no source tells and the emulator chooses.</summary>
internal static class FalImageSizes
{
    public const int Least = 16;
    public const int Most = 4096;

    private const int Step = 16;

    private static readonly Dictionary<string, (int Width, int Height)> Presets = new(StringComparer.Ordinal)
    {
        ["square_hd"] = (1024, 1024),
        ["square"] = (512, 512),
        ["portrait_4_3"] = (768, 1024),
        ["portrait_16_9"] = (576, 1024),
        ["landscape_4_3"] = (1024, 768),
        ["landscape_16_9"] = (1024, 576),
    };

    public static bool IsPreset(string? name, bool withAuto) => name is not null && (Presets.ContainsKey(name) || (withAuto && name == "auto"));

    public static (int Width, int Height) Of(FalSchema schema, FalValues values)
    {
        if (schema.Find("image_size") is not null)
            return values.Size("image_size") ?? Presets.GetValueOrDefault(values.Text("image_size") ?? string.Empty, Presets["square_hd"]);
        var sides = (values.Text("aspect_ratio") ?? "1:1").Split(':').Select(static side => int.Parse(side, CultureInfo.InvariantCulture)).ToArray();
        var area = schema.Endpoint.EndsWith("ultra", StringComparison.Ordinal) ? 4 << 20 : 1 << 20;
        return (Side(area, sides[0], sides[1]), Side(area, sides[1], sides[0]));
    }

    private static int Side(int area, int side, int other) => (int)Math.Round(Math.Sqrt((double)area * side / other) / Step) * Step;
}
