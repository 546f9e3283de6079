namespace VideoEngines;

/// <summary>Tells media types by the first bytes of a file.</summary>
internal static class MediaSignature
{
    private const int MostBrands = 16;

    public static string? Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0x47, 0x49, 0x46, 0x38, ..] => "image/gif",
        [0x42, 0x4D, _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [0x49, 0x49, 0x2A, 0, ..] or [0x4D, 0x4D, 0, 0x2A, ..] => "image/tiff",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => head[..Math.Min(head.Length, 64)].IndexOf("matroska"u8) >= 0 ? "video/x-matroska" : "video/webm",
        [0x49, 0x44, 0x33, ..] => DetectTagged(head),
        [0xFF, var second, ..] when (second & 0xF6) == 0xF0 => "audio/aac",
        [0xFF, var second, ..] when (second & 0xE0) == 0xE0 && (second & 0x18) != 0x08 && (second & 0x06) != 0 => "audio/mpeg",
        _ when head.StartsWith("fLaC"u8) => "audio/flac",
        _ when head.StartsWith("OggS"u8) => "audio/ogg",
        _ when IsRiff(head, "WEBP"u8) => "image/webp",
        _ when IsRiff(head, "WAVE"u8) => "audio/wav",
        _ when IsRiff(head, "AVI "u8) => "video/x-msvideo",
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) => DetectBrand(head),
        _ when head.Length >= 8 && IsOldQuickTime(head[4..8]) => "video/quicktime",
        _ => DetectText(head),
    };

    private static bool IsRiff(ReadOnlySpan<byte> head, ReadOnlySpan<byte> form) =>
        head.Length >= 12 && head[..4].SequenceEqual("RIFF"u8) && head[8..12].SequenceEqual(form);

    // QuickTime files of old begin with the movie itself.
    private static bool IsOldQuickTime(ReadOnlySpan<byte> box) => box.SequenceEqual("moov"u8) || box.SequenceEqual("mdat"u8) || box.SequenceEqual("wide"u8);

    private static string DetectTagged(ReadOnlySpan<byte> head)
    {
        var reading = new MediaReading(head, isWhole: false);
        var sound = Mp3Reader.SkipTags(ref reading);
        return (reading.U16(sound) & 0xFFF6) == 0xFFF0 ? "audio/aac" : "audio/mpeg";
    }

    private static string DetectBrand(ReadOnlySpan<byte> head)
    {
        var brand = head[8..12];
        if (brand.SequenceEqual("qt  "u8))
        {
            return "video/quicktime";
        }

        if (brand.SequenceEqual("M4A "u8) || brand.SequenceEqual("M4B "u8))
        {
            return "audio/mp4";
        }

        return IsAvif(brand) ? "image/avif"
            : brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) ? "image/heic"
            : brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? IsCompatibleWithAvif(head) ? "image/avif" : "image/heic"
            : "video/mp4";
    }

    private static bool IsAvif(ReadOnlySpan<byte> brand) => brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);

    private static bool IsCompatibleWithAvif(ReadOnlySpan<byte> head)
    {
        var end = Math.Min(head.Length, Math.Min((head[0] << 24) | (head[1] << 16) | (head[2] << 8) | head[3], 16 + (4 * MostBrands)));
        for (var offset = 16; offset <= end - 4; offset += 4)
        {
            if (IsAvif(head.Slice(offset, 4)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? DetectText(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("HIERARCHY"u8) ? "model/x-bvh" : text is [(byte)'{' or (byte)'[', ..] ? "application/json" : null;
    }
}
