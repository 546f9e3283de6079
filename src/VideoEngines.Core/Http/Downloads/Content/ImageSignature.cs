namespace VideoEngines.Http.Downloads;

/// <summary>Tells images by the first bytes of a file. Strict: only what engines make, and nothing that a browser would run, such as SVG.</summary>
internal static class ImageSignature
{
    /// <summary>Names the format.</summary>
    /// <param name="head">The start of the file.</param>
    /// <returns><c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>; <see langword="null"/> for all else.</returns>
    public static string? Detect(ReadOnlySpan<byte> head) => head switch
    {
        // Start of image, then a marker: an application segment, tables or a frame.
        [0xFF, 0xD8, 0xFF, 0xC0 or 0xC1 or 0xC2 or 0xC4 or 0xDB or (>= 0xE0 and <= 0xEF) or 0xFE, ..] => "image/jpeg",
        _ when IsPng(head) => "image/png",
        _ when head.Length >= 16 && head[..4].SequenceEqual("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) && head[12..15].SequenceEqual("VP8"u8) => "image/webp",
        _ => null,
    };

    // The signature, then the header as the first chunk.
    private static bool IsPng(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) && head.Length >= 16 && head[12..16].SequenceEqual("IHDR"u8);
}
