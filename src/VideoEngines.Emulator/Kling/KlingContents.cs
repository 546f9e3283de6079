using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks the <c>contents</c> array of everything but text to video. The prompt is optional here: no source says that it is required.</summary>
internal static class KlingContents
{
    private const int ImageMegabytes = 50;

    public static bool Has(JsonElement body, string type) => Items(body).Any(item => TypeOf(item) == type);

    public static string? Check(JsonElement body, KlingRequest request)
    {
        if (!body.TryGetProperty("contents", out var contents) || contents.ValueKind != JsonValueKind.Array)
            return "contents is required and must be an array";
        var types = AllowedTypes(request.Model);
        var index = 0;
        foreach (var item in contents.EnumerateArray())
        {
            var path = $"contents[{index++}]";
            var type = TypeOf(item);
            if (type is null || !types.Contains(type))
                return $"{path}.type value '{type}' is invalid, must be one of {string.Join(", ", types)}";
            if (CheckItem(item, type, path, request) is { } problem)
                return problem;
        }

        return CheckCounts(body, request.Model);
    }

    private static IEnumerable<JsonElement> Items(JsonElement body) =>
        body.TryGetProperty("contents", out var contents) && contents.ValueKind == JsonValueKind.Array
            ? contents.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static string[] AllowedTypes(KlingModel model)
    {
        List<string> types = model.Family switch
        {
            KlingFamily.OmniVideo => ["prompt", "first_frame", "last_frame", "refer_image", "feature_video", "base_video"],
            KlingFamily.MotionControl => ["prompt", "image", "video"],
            _ => ["prompt", "first_frame"],
        };
        if (model.Family == KlingFamily.ImageToVideo && model.LastFrame != KlingLastFrame.Never)
            types.Add("last_frame");
        if (model.Elements > 0)
            types.Add("element");
        if (model.Voices > 0)
            types.Add("voice");
        return [.. types];
    }

    private static string? CheckItem(JsonElement item, string type, string path, KlingRequest request) => type switch
    {
        "prompt" => CheckPrompt(item, path, request.Model.PromptLimit),
        "feature_video" or "base_video" or "video" => CheckVideo(item, path, request),
        "element" => RequireText(item, path, "element_id") ?? RequireText(item, path, "id"),
        "voice" => RequireText(item, path, "voice_id") ?? RequireText(item, path, "id"),
        _ => CheckImage(item, path, size => request.FirstFrame = type is "first_frame" or "image" ? size : request.FirstFrame),
    };

    private static string? CheckPrompt(JsonElement item, string path, int limit) =>
        RequireText(item, path, "text") ?? (item.GetProperty("text").GetString()!.Length > limit ? $"{path}.text must be at most {limit} characters long" : null);

    private static string? CheckImage(JsonElement item, string path, Action<(int Width, int Height)> setSize)
    {
        if (RequireText(item, path, "url") is { } missing)
            return missing;
        return KlingImages.Check(item.GetProperty("url").GetString()!, $"{path}.url", ImageMegabytes, setSize);
    }

    /// <summary>Videos are addresses only. How long one is decides the length of an edit and of a moved character.</summary>
    private static string? CheckVideo(JsonElement item, string path, KlingRequest request)
    {
        if (KlingFields.RequireUrl(item, $"{path}.url") is { } problem)
            return problem;
        var seconds = KlingFootage.SecondsOf(item.GetProperty("url").GetString()!);
        var model = request.Model;
        if (seconds < model.ShortestVideo || seconds > model.LongestVideo)
            return string.Create(CultureInfo.InvariantCulture, $"{path}.url video must be {model.ShortestVideo} to {model.LongestVideo} seconds long");
        request.VideoSeconds = seconds;
        return null;
    }

    private static string? CheckCounts(JsonElement body, KlingModel model)
    {
        var counts = Items(body).CountBy(item => TypeOf(item) ?? string.Empty).ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (type, limit) in new[] { ("prompt", 1), ("first_frame", 1), ("last_frame", 1), ("image", 1), ("video", 1), ("element", model.Elements), ("voice", model.Voices) })
        {
            if (counts.GetValueOrDefault(type) > limit)
                return $"contents may hold at most {limit} of type {type}";
        }

        var ids = Items(body).Select(item => item.TryGetProperty("id", out var id) ? id.ToString() : null).OfType<string>().ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Count ? "contents[].id must be unique within a task" : CheckNeeded(counts, model.Family) ?? KlingOmniRules.Check(counts, model);
    }

    private static string? CheckNeeded(Dictionary<string, int> counts, KlingFamily family)
    {
        if (family == KlingFamily.MotionControl)
            return counts.ContainsKey("image") && counts.ContainsKey("video") ? null : "contents need an image and a video";
        if (counts.ContainsKey("last_frame") && !counts.ContainsKey("first_frame"))
            return "contents with last_frame need a first_frame";
        return family == KlingFamily.ImageToVideo && !counts.ContainsKey("first_frame") ? "contents need a first_frame" : null;
    }

    private static string? RequireText(JsonElement item, string path, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? null
            : $"{path}.{name} is required and must be a non-empty string";

    private static string? TypeOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
