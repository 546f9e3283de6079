using System.Buffers.Binary;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Reads type and size from the first bytes of a picture.</summary>
internal static class ImageHeader
{
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string WebP = "image/webp";

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static string? TypeOf(ReadOnlySpan<byte> image) => image switch
    {
        _ when image.StartsWith(PngSignature) => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        _ => null,
    };

    /// <summary>Width and height of a PNG or JPEG; null when the header is broken or of another kind.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> image) => TypeOf(image) switch
    {
        Png when image.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..])),
        Jpeg => JpegSize(image),
        _ => null,
    };

    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> image)
    {
        for (var at = 2; at + 9 <= image.Length && image[at] == 0xFF;)
        {
            var marker = image[at + 1];
            // Start of frame, but not the tables that share its range (DHT, JPG, DAC).
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }
}
