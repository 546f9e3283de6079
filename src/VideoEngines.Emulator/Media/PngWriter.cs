using System.Buffers.Binary;
using System.IO.Compression;

namespace VideoEngines.Emulator.Media;

/// <summary>Writes a PNG file: 8 bits each of red, green and blue, no filters.</summary>
internal static class PngWriter
{
    private const int ChunkFrame = 12;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static n => Remainder((uint)n))];

    public static byte[] Write(StillImage image)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        (header[8], header[9]) = (8, 2);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(image));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(StillImage image)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + (image.Width * 3)];
            for (var y = 0; y < image.Height; y++)
            {
                if (y % 4 == 0)
                {
                    for (var x = 0; x < image.Width; x++)
                    {
                        var (red, green, blue) = image.At(x / 4, y / 4);
                        (line[1 + (x * 3)], line[2 + (x * 3)], line[3 + (x * 3)]) = ((byte)red, (byte)green, (byte)blue);
                    }
                }

                zlib.Write(line);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[ChunkFrame + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(uint n)
    {
        for (var bit = 0; bit < 8; bit++) n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        return n;
    }
}
