using System.Net;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>Checks <c>promptImage</c>: a string, or one item with <c>uri</c> and <c>position</c> "first" (runway.md D.4, D.5).</summary>
internal static class RunwayImages
{
    private const int UrlLimit = 2048;
    private const int DataUriLimit = 5 * 1024 * 1024;
    private const string Field = "promptImage";
    private static readonly string[] Types = [ImageHeader.Jpeg, ImageHeader.Png, ImageHeader.WebP];

    public static void Check(JsonElement body, RunwayUploads uploads, List<RunwayIssue> issues)
    {
        if (!body.TryGetProperty(Field, out var image))
            issues.Add(new RunwayIssue("invalid_type", "Invalid input: expected string or array, received undefined", Field));
        else if (image.ValueKind == JsonValueKind.String)
            CheckUri(image.GetString()!, uploads, issues, Field);
        else if (image.ValueKind != JsonValueKind.Array)
            issues.Add(new RunwayIssue("invalid_union", "Invalid input: expected string or array", Field));
        else if (image.GetArrayLength() != 1)
            issues.Add(new RunwayIssue("custom", "Invalid input: expected exactly one image", Field));
        else
            CheckItem(image[0], uploads, issues);
    }

    private static void CheckItem(JsonElement item, RunwayUploads uploads, List<RunwayIssue> issues)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            issues.Add(new RunwayIssue("invalid_type", "Invalid input: expected object", Field, "0"));
            return;
        }

        if (!item.TryGetProperty("position", out var position) || position.ValueKind != JsonValueKind.String || position.GetString() != "first")
            issues.Add(new RunwayIssue("invalid_value", "Invalid input: expected \"first\"", Field, "0", "position"));
        if (!item.TryGetProperty("uri", out var uri) || uri.ValueKind != JsonValueKind.String)
            issues.Add(new RunwayIssue("invalid_type", "Invalid input: expected string", Field, "0", "uri"));
        else
            CheckUri(uri.GetString()!, uploads, issues, Field, "0", "uri");
        foreach (var property in item.EnumerateObject().Where(property => property.Name is not ("uri" or "position")))
            issues.Add(new RunwayIssue("unrecognized_keys", $"Unrecognized key: \"{property.Name}\"", Field, "0", property.Name));
    }

    private static void CheckUri(string text, RunwayUploads uploads, List<RunwayIssue> issues, params string[] path)
    {
        var problem = text switch
        {
            _ when text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) => DataUriProblem(text),
            _ when text.StartsWith(RunwayUploads.Scheme, StringComparison.Ordinal) => uploads.IsUsable(text) ? null : "The upload does not exist, was not completed, or has expired",
            _ => UrlProblem(text),
        };
        if (problem is not null)
            issues.Add(new RunwayIssue("custom", problem, path));
    }

    private static string? UrlProblem(string text)
    {
        if (text.Length > UrlLimit)
            return $"URLs must be at most {UrlLimit} characters long";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            return "Must be an HTTPS URL, a Runway upload URI or a data URI";
        return IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out _) ? "URLs must use a hostname, not an IP address" : null;
    }

    private static string? DataUriProblem(string text)
    {
        if (text.Length > DataUriLimit)
            return "Data URIs must be at most 5 MB";
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !text.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return "Data URIs must be base64-encoded";
        var type = text[5..text.IndexOf(';', StringComparison.Ordinal)];
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            return $"Data URIs of images must be of type {string.Join(", ", Types)}";
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(comma + 1), bytes, out var length))
            return "The data URI is not valid base64";
        return string.Equals(ImageHeader.TypeOf(bytes.AsSpan(0, length)), type, StringComparison.OrdinalIgnoreCase) ? null : "The image does not match the type of its data URI";
    }
}
