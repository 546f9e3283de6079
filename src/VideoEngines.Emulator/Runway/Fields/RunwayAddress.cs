using System.Net;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>The address of an input: https, a <c>runway://</c> upload, or a data URI of up to 5 MB (runway.md D.4, corrections.md 1.2).</summary>
internal sealed record RunwayAddress(string Name, RunwayMediaKind Kind, bool Required = false) : RunwayField(Name, Required)
{
    private const int UrlLimit = 2048;
    private const int DataUriLimit = 5 * 1024 * 1024;
    private static readonly string[] Images = [ImageHeader.Jpeg, ImageHeader.Png, ImageHeader.WebP];

    protected override string Expected => "string";

    public static void CheckText(string text, RunwayMediaKind kind, RunwayCheck check, string[] path)
    {
        var problem = text switch
        {
            _ when text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) => DataUriProblem(text, kind),
            _ when text.StartsWith(RunwayUploads.Scheme, StringComparison.Ordinal) => check.Uploads.IsUsable(text) ? null : "The upload does not exist, was not completed, or has expired",
            _ => UrlProblem(text),
        };
        if (problem is not null)
            check.Custom(problem, path);
    }

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (Is(value, JsonValueKind.String, check, path))
            CheckText(value.GetString()!, Kind, check, path);
    }

    private static string? UrlProblem(string text)
    {
        if (text.Length > UrlLimit)
            return $"URLs must be at most {UrlLimit} characters long";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps)
            return "Must be an HTTPS URL, a Runway upload URI or a data URI";
        return IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out _) ? "URLs must use a hostname, not an IP address" : null;
    }

    private static string? DataUriProblem(string text, RunwayMediaKind kind)
    {
        if (text.Length > DataUriLimit)
            return "Data URIs must be at most 5 MB";
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !text.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return "Data URIs must be base64-encoded";
        var type = text[5..text.IndexOf(';', StringComparison.Ordinal)];
        if (kind == RunwayMediaKind.Image && !Images.Contains(type, StringComparer.OrdinalIgnoreCase))
            return $"Data URIs of images must be of type {string.Join(", ", Images)}";
        if (kind != RunwayMediaKind.Image && !type.StartsWith(kind == RunwayMediaKind.Video ? "video/" : "audio/", StringComparison.OrdinalIgnoreCase))
            return "The data URI is of another kind of media";
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(comma + 1), bytes, out var length))
            return "The data URI is not valid base64";
        return kind != RunwayMediaKind.Image || string.Equals(ImageHeader.TypeOf(bytes.AsSpan(0, length)), type, StringComparison.OrdinalIgnoreCase)
            ? null
            : "The image does not match the type of its data URI";
    }
}
