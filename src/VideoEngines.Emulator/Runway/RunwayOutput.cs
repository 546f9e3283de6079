using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>Reads out of a valid body what comes of it. Where the provider documents no default, the emulator's own is used: 1280x720, and 1280x768 for the one model that does not make that.</summary>
internal static class RunwayOutput
{
    private static readonly string[] Sources = ["promptVideo", "videoUri"];

    public static RunwayRequest Of(RunwayModel model, JsonElement body)
    {
        var (width, height) = SizeOf(model, body);
        var videos = Videos(body).ToList();
        return new RunwayRequest(model, width, height, SecondsOf(model, body))
        {
            Audio = body.TryGetProperty("audio", out var audio) ? audio.GetBoolean() : model.SoundByDefault,
            Resolution = ((long)width * height) switch { < 600_000 => "480p", < 1_300_000 => "720p", < 3_000_000 => "1080p", _ => "4k" },
            HasVideoInput = videos.Count > 0,
            InputSeconds = videos.Sum(MediaLength.SecondsOf),
        };
    }

    private static decimal SecondsOf(RunwayModel model, JsonElement body)
    {
        if (model.FollowsInput)
            return MediaLength.SecondsOf(body.TryGetProperty("reference", out var performance) ? performance.GetProperty("uri").GetString()! : body.GetProperty("videoUri").GetString()!);
        return body.TryGetProperty("duration", out var duration) && duration.ValueKind == JsonValueKind.Number ? duration.GetDecimal() : model.DefaultSeconds;
    }

    private static IEnumerable<string> Videos(JsonElement body)
    {
        foreach (var name in Sources)
        {
            if (body.TryGetProperty(name, out var source))
                yield return source.GetString()!;
        }

        if (body.TryGetProperty("referenceVideos", out var references))
        {
            foreach (var item in references.EnumerateArray())
                yield return item.GetProperty("uri").GetString()!;
        }
    }

    private static (int Width, int Height) SizeOf(RunwayModel model, JsonElement body)
    {
        var ratio = Text(body, "ratio") ?? Text(body, "targetAspectRatio") ?? (model.Name == "gen3a_turbo" ? "1280:768" : null);
        var side = ShortSide(Text(body, "resolution") ?? (ratio?.StartsWith("auto_", StringComparison.Ordinal) == true ? ratio[5..] : null));
        var parts = ratio?.Split(':') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height))
            (width, height) = (16, 9);
        if (width >= 100)
            return (width, height);
        var scale = (double)side / Math.Min(width, height);
        return (Even(width * scale), Even(height * scale));
    }

    private static int ShortSide(string? resolution) => resolution?.ToUpperInvariant() switch
    {
        "480P" => 480,
        "768P" => 768,
        "1080P" or "1K" => 1080,
        "2K" => 1440,
        "4K" => 2160,
        _ => 720,
    };

    private static int Even(double side) => (int)Math.Round(side / 2) * 2;

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
