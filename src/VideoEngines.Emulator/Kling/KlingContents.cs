using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks the <c>contents</c> array of image to video. The prompt is optional here: no source says that it is required.</summary>
internal static class KlingContents
{
    private const int ImageLimit = 50 * 1024 * 1024;
    private const int SmallestSide = 300;
    private const double WidestRatio = 2.5;

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

    private static string[] AllowedTypes(KlingModel model)
    {
        List<string> types = ["prompt", "first_frame"];
        if (model.LastFrame != KlingLastFrame.Never)
            types.Add("last_frame");
        if (model.Elements > 0)
            types.Add("element");
        if (model.Voices > 0)
            types.Add("voice");
        return [.. types];
    }

    private static string? CheckItem(JsonElement item, string type, string path, KlingRequest request) => type switch
    {
        "prompt" => CheckPrompt(item, path, request.Model.ImagePromptLimit),
        "element" => RequireText(item, path, "element_id") ?? RequireText(item, path, "id"),
        "voice" => RequireText(item, path, "voice_id") ?? RequireText(item, path, "id"),
        _ => CheckImage(item, path, size => request.FirstFrame = type == "first_frame" ? size : request.FirstFrame),
    };

    private static string? CheckPrompt(JsonElement item, string path, int limit) =>
        RequireText(item, path, "text") ?? (item.GetProperty("text").GetString()!.Length > limit ? $"{path}.text must be at most {limit} characters long" : null);

    private static string? CheckImage(JsonElement item, string path, Action<(int Width, int Height)> setSize)
    {
        if (RequireText(item, path, "url") is { } missing)
            return missing;
        var text = item.GetProperty("url").GetString()!;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return null;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return $"{path}.url must be an http(s) URL or bare base64 without a data: prefix";
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return $"{path}.url is neither an http(s) URL nor base64";
        if (length > ImageLimit)
            return $"{path}.url image must be at most 50 MB";
        var image = bytes.AsSpan(0, length);
        if (ImageHeader.TypeOf(image) is not (ImageHeader.Png or ImageHeader.Jpeg) || ImageHeader.SizeOf(image) is not { } size)
            return $"{path}.url image must be a jpg, jpeg or png";
        if (size.Width < SmallestSide || size.Height < SmallestSide)
            return $"{path}.url image must be at least {SmallestSide}px on each side";
        if (Math.Max((double)size.Width / size.Height, (double)size.Height / size.Width) > WidestRatio)
            return $"{path}.url image ratio must be between 1:2.5 and 2.5:1";
        setSize(size);
        return null;
    }

    private static string? CheckCounts(JsonElement body, KlingModel model)
    {
        var counts = Items(body).CountBy(item => TypeOf(item) ?? string.Empty).ToDictionary(pair => pair.Key, pair => pair.Value);
        int Count(string type) => counts.GetValueOrDefault(type);
        if (Count("first_frame") == 0)
            return Count("last_frame") > 0 ? "contents with last_frame need a first_frame" : "contents need a first_frame";
        foreach (var (type, limit) in new[] { ("prompt", 1), ("first_frame", 1), ("last_frame", 1), ("element", model.Elements), ("voice", model.Voices) })
        {
            if (Count(type) > limit)
                return $"contents may hold at most {limit} of type {type}";
        }

        var ids = Items(body).Select(item => item.TryGetProperty("id", out var id) ? id.ToString() : null).OfType<string>().ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() < ids.Count ? "contents[].id must be unique within a task" : null;
    }

    private static string? RequireText(JsonElement item, string path, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? null
            : $"{path}.{name} is required and must be a non-empty string";

    private static IEnumerable<JsonElement> Items(JsonElement body) =>
        body.TryGetProperty("contents", out var contents) && contents.ValueKind == JsonValueKind.Array
            ? contents.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static string? TypeOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
