using System.Buffers.Binary;

namespace VideoEngines.Http.Downloads;

/// <summary>Tells video containers by the first bytes of a file. Stricter than the detection for inputs: text or a picture never passes as a video.</summary>
internal static class ContainerSignature
{
    /// <summary>How many bytes <see cref="Detect"/> wants to see; shorter files are judged by what they have.</summary>
    public const int HeadLength = 64;

    private const int MaxFileTypeBox = 4096;

    /// <summary>Names the container.</summary>
    /// <param name="head">The start of the file.</param>
    /// <returns><c>video/mp4</c>, <c>video/quicktime</c> or <c>video/webm</c>; <see langword="null"/> for all else.</returns>
    public static string? Detect(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 16 && head[4..8].SequenceEqual("ftyp"u8))
            return DetectBrand(BinaryPrimitives.ReadUInt32BigEndian(head), head[8..12]);

        return head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && IsWebM(head) ? "video/webm" : null;
    }

    /// <summary>Tells whether the file is an archive or compressed.</summary>
    /// <param name="head">The start of the file.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsArchive(ReadOnlySpan<byte> head) => head is
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] // zip
        or [0x1F, 0x8B, ..] // gzip
        or [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] // 7z
        or [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, ..] // rar
        or [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00, ..] // xz
        or [0x28, 0xB5, 0x2F, 0xFD, ..] // zstd
        or [0x42, 0x5A, 0x68, ..]; // bzip2

    private static string? DetectBrand(uint boxLength, ReadOnlySpan<byte> brand)
    {
        // As text, these four bytes would be a number far above any real box: a page that puts "ftyp" after "<!--" does not pass.
        if (boxLength is < 16 or > MaxFileTypeBox)
            return null;

        if (brand.SequenceEqual("qt  "u8))
            return "video/quicktime";

        ReadOnlySpan<byte> notVideo = "M4A M4B M4P F4A F4B heicheixheimheismif1msf1hevchevxavifavisjp2 jpx jpm jxl crx "u8;
        for (var i = 0; i < notVideo.Length; i += 4)
        {
            if (brand.SequenceEqual(notVideo.Slice(i, 4)))
                return null;
        }

        return "video/mp4";
    }

    // The document type is an element of the header: id 42 82, a length, the text.
    private static bool IsWebM(ReadOnlySpan<byte> head)
    {
        var id = head.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82]);
        return id >= 0 && head[(id + 2)..].IndexOf("webm"u8) is >= 1 and <= 8;
    }
}
