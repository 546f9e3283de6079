using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>Checks <c>input_reference</c>: a file, or exactly one of <c>image_url</c> and <c>file_id</c>; a picture of exactly the video's size (openai-videos.md A.3).</summary>
internal static class OpenAIReference
{
    public const string Field = "input_reference";
    public const string UrlField = "image_url";
    public const string FileField = "file_id";

    private const int UrlLimit = 20_971_520;
    private static readonly string[] Types = [ImageHeader.Jpeg, ImageHeader.Png, ImageHeader.WebP];

    public static OpenAIIssue? CheckFile(FormPart file, int width, int height) => Types.Contains(file.ContentType)
        ? CheckImage(file.Bytes.Span, file.ContentType!, width, height)
        : OpenAIIssue.Image($"Unsupported mimetype. Supported are {string.Join(", ", Types)}.");

    public static OpenAIIssue? CheckObject(string? url, string? fileId, int width, int height) => (url, fileId) switch
    {
        (null, null) or (not null, not null) => OpenAIIssue.Image($"Provide exactly one of '{UrlField}' and '{FileField}'."),
        (null, { } id) => id.Length > 0 ? null : OpenAIIssue.Image("The file does not exist."),
        ({ } address, _) => CheckUrl(address, width, height),
    };

    private static OpenAIIssue? CheckUrl(string url, int width, int height)
    {
        if (url.Length > UrlLimit)
            return OpenAIIssue.Image($"'{UrlField}' must have at most {UrlLimit} characters.");
        if (!url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                ? null
                : OpenAIIssue.Image($"'{UrlField}' must be a URL or a data URL.");
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return OpenAIIssue.Image("Data URLs must be base64-encoded.");
        var bytes = new byte[url.Length];
        if (!Convert.TryFromBase64Chars(url.AsSpan(comma + 1), bytes, out var length))
            return OpenAIIssue.Image("The data URL is not valid base64.");
        return CheckImage(bytes.AsSpan(0, length), url[5..url.IndexOf(';', StringComparison.Ordinal)].ToLowerInvariant(), width, height);
    }

    private static OpenAIIssue? CheckImage(ReadOnlySpan<byte> image, string type, int width, int height)
    {
        if (ImageHeader.TypeOf(image) != type)
            return OpenAIIssue.Image("The image could not be read, or is not of the type that it claims.");
        return ImageHeader.SizeOf(image) is { } size && size != (width, height)
            ? OpenAIIssue.Image($"The reference image must match the requested width and height, {width}x{height}.")
            : null;
    }
}
