namespace VideoEngines.Http.Downloads;

/// <summary>Decides by headers and first bytes whether an answer is a video, or an image where one was bought.</summary>
internal static class ContentRules
{
    public static bool IsEncoded(HttpResponseMessage response) =>
        response.Content.Headers.ContentEncoding.Any(static encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>Looks at the headers of an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isImage">Whether it must be an image instead of a video.</param>
    /// <returns>Why it is refused, or <see langword="null"/>.</returns>
    public static string? RefuseHeaders(HttpResponseMessage response, bool isImage)
    {
        if (IsEncoded(response))
            return "it is compressed in transfer, although that was not asked for";

        if (DeclaredType(response, out var declared) && (declared is null || IsNeutral(declared) || (isImage ? IsImage(declared) : IsVideo(declared))))
            return null;

        return declared switch
        {
            null => "its content type cannot be read",
            _ when IsArchiveType(declared) => $"it is an archive ({declared}), not {Wanted(isImage)}",
            _ => $"it is declared as {Shorten(declared)}, not as {Wanted(isImage)}",
        };
    }

    /// <summary>Compares what the file is with what it was said to be.</summary>
    /// <param name="response">The answer, whose headers were not refused.</param>
    /// <param name="head">The first bytes.</param>
    /// <param name="isImage">Whether it must be an image instead of a video.</param>
    /// <param name="contentType">What the file is.</param>
    /// <returns>Why it is refused, or <see langword="null"/>.</returns>
    public static string? RefuseHead(HttpResponseMessage response, ReadOnlySpan<byte> head, bool isImage, out string contentType)
    {
        contentType = (isImage ? ImageSignature.Detect(head) : ContainerSignature.Detect(head)) ?? string.Empty;
        if (contentType.Length == 0)
        {
            return head.IsEmpty ? "it is empty"
                : ContainerSignature.IsArchive(head) ? $"it is an archive or compressed, not {Wanted(isImage)}"
                : isImage ? "its first bytes are not those of an image (JPEG, PNG or WebP)" : "its first bytes are not those of a video (MP4, WebM or QuickTime)";
        }

        DeclaredType(response, out var declared);
        return declared is null || IsNeutral(declared) || isImage || IsWebM(declared) == IsWebM(contentType)
            ? null
            : $"it is declared as {declared}, but is {contentType}";
    }

    // Without a declaration a receiver may look at the data (RFC 9110, 8.3); a declaration that cannot be read is none of ours to repair.
    private static bool DeclaredType(HttpResponseMessage response, out string? declared)
    {
        declared = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        return declared is not null || !response.Content.Headers.NonValidated.Contains("Content-Type");
    }

    // MP4 and QuickTime are one family, and servers mix their names up; that harms nobody.
    private static bool IsVideo(string type) => type is "video/mp4" or "video/quicktime" or "video/webm";

    // Which of these it is, its first bytes tell. image/jpg is not registered, but common.
    private static bool IsImage(string type) => type is "image/jpeg" or "image/jpg" or "image/png" or "image/webp";

    private static string Wanted(bool isImage) => isImage ? "an image" : "a video";

    private static bool IsWebM(string type) => type == "video/webm";

    private static bool IsNeutral(string type) => type is "application/octet-stream" or "binary/octet-stream";

    private static bool IsArchiveType(string type) => type is
        "application/zip" or "application/x-zip-compressed" or "application/gzip" or "application/x-gzip" or "application/x-tar" or "application/x-gtar" or "application/x-7z-compressed"
        or "application/vnd.rar" or "application/x-rar-compressed" or "application/x-bzip2" or "application/x-xz" or "application/zstd";

    private static string Shorten(string type) => type.Length <= 60 ? type : type[..60];
}
