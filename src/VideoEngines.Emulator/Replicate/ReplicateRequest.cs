using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Replicate;

/// <summary>What an input buys. Choices that are left to the model, or to an input whose length is not known, are the emulator's own.</summary>
internal sealed record ReplicateRequest(string Resolution, int Width, int Height, decimal Seconds, bool Audio)
{
    public static ReplicateRequest Read(ReplicateModel? model, JsonElement input)
    {
        var lines = Lines(Text(model, input, "resolution") ?? (Text(model, input, "mode") == "standard" ? "720p" : model?.Inputs is null ? "720p" : "1080p"));
        var (width, height) = Fal.FalSizes.Of(model?.Name ?? string.Empty, lines, Text(model, input, "aspect_ratio"));
        var seconds = Number(model, input, "duration") is { } asked and > 0 ? asked : MediaLength.Default;
        if (Text(model, input, "video_reference_type") == "base" && input.TryGetProperty("reference_video", out var edited))
            seconds = MediaLength.SecondsOf(edited.GetString()!);
        var sound = input.TryGetProperty("reference_video", out _) && model?.Inputs?.Any(static known => known.Name == "keep_original_sound") == true ? "keep_original_sound" : "generate_audio";
        return new ReplicateRequest(string.Create(CultureInfo.InvariantCulture, $"{lines}p"), width, height, seconds, Text(model, input, sound) == "true");
    }

    private static int Lines(string resolution) => resolution == "4k" ? 2160 : int.Parse(resolution.AsSpan(0, resolution.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Number(ReplicateModel? model, JsonElement input, string name) =>
        int.TryParse(Text(model, input, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(ReplicateModel? model, JsonElement input, string name)
    {
        var known = model?.Inputs?.FirstOrDefault(i => i.Name == name);
        if (input.TryGetProperty(name, out var value) && (model?.Inputs is null || known is not null))
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => known?.Default,
            };
        }

        return known?.Default;
    }
}
