using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Fal;

/// <summary>What inputs demand of each other (the rules under each family in fal-families.md).</summary>
internal static class FalRules
{
    public static IEnumerable<FalIssue> Check(FalSchema schema, JsonElement body)
    {
        if (schema.Find("multi_prompt") is not null)
        {
            var (prompt, shots) = (Has(body, "prompt"), Has(body, "multi_prompt"));
            var bothOptional = schema.Endpoint.Contains("/turbo/", StringComparison.Ordinal) && schema.Endpoint.EndsWith("image-to-video", StringComparison.Ordinal);
            if (prompt && shots)
                yield return new FalIssue("value_error", "prompt and multi_prompt exclude each other", ["body", "multi_prompt"]);
            if (!prompt && !shots && !bothOptional)
                yield return new FalIssue("value_error", "Either prompt or multi_prompt must be provided", ["body", "prompt"]);
        }

        if (schema.Endpoint.EndsWith("/fast", StringComparison.Ordinal) && schema.Endpoint.Contains("ltx", StringComparison.Ordinal)
            && Number(body, "duration") > 10 && (Text(body, "resolution") is not (null or "1080p") || Number(body, "fps") is not (null or 25)))
            yield return new FalIssue("value_error", "Durations above 10 seconds need 1080p and 25 fps", ["body", "duration"]);
        if (schema.Endpoint.EndsWith("lite/first-last-frame-to-video", StringComparison.Ordinal) && Text(body, "duration") is not (null or "8s"))
            yield return new FalIssue("literal_error", "Input should be '8s'", ["body", "duration"]);
        if (schema.Endpoint.EndsWith("veo3.1/reference-to-video", StringComparison.Ordinal) && Text(body, "duration") is not (null or "8s"))
            yield return new FalIssue("literal_error", "Input should be '8s'", ["body", "duration"]);
        foreach (var issue in CheckCounts(schema, body))
            yield return issue;
    }

    private static IEnumerable<FalIssue> CheckCounts(FalSchema schema, JsonElement body)
    {
        var (images, videos, sounds) = (Count(body, "image_urls"), Count(body, "video_urls"), Count(body, "audio_urls"));
        var limits = schema.Endpoint switch
        {
            "wan/v2.6/reference-to-video" => (0, 3, 0, 3),
            "wan/v2.6/reference-to-video/flash" => (5, 3, 0, 5),
            "bytedance/seedance-2.5/reference-to-video" => (30, 10, 10, 50),
            _ when schema.Endpoint.StartsWith("bytedance/seedance-2.0", StringComparison.Ordinal) => (9, 3, 3, 12),
            _ => (int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue),
        };
        if (images > limits.Item1)
            yield return TooLong("image_urls", limits.Item1);
        if (videos > limits.Item2)
            yield return TooLong("video_urls", limits.Item2);
        if (sounds > limits.Item3)
            yield return TooLong("audio_urls", limits.Item3);
        if (images + videos + sounds > limits.Item4)
            yield return TooLong("image_urls", limits.Item4);
        if (sounds > 0 && images + videos == 0)
            yield return new FalIssue("value_error", "Audio needs at least one image or video", ["body", "audio_urls"]);
    }

    private static FalIssue TooLong(string field, int limit) => new("sequence_too_long", string.Create(CultureInfo.InvariantCulture, $"At most {limit} files"), ["body", field]);

    private static bool Has(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        _ => false,
    };

    private static int Count(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : 0;

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
