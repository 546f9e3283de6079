namespace VideoEngines;

/// <summary>Tells media types by the first bytes of a file.</summary>
internal static class MediaSignature
{
    public static string? Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [0x49, 0x44, 0x33, ..] => "audio/mpeg",
        [0xFF, 0xF1 or 0xF9, ..] => "audio/aac",
        [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        _ when IsRiff(head, "WEBP"u8) => "image/webp",
        _ when IsRiff(head, "WAVE"u8) => "audio/wav",
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) => head[8..12] switch
        {
            var brand when brand.SequenceEqual("qt  "u8) => "video/quicktime",
            var brand when brand.SequenceEqual("M4A "u8) => "audio/mp4",
            var brand when brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) => "image/avif",
            var brand when brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) => "image/heic",
            _ => "video/mp4",
        },
        _ => null,
    };

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && head[..4].SequenceEqual("RIFF"u8) && head[8..12].SequenceEqual(form);
}
