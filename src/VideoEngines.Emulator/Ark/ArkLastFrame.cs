using System.Buffers.Binary;
using System.IO.Compression;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>Serves the last frame of a video as a PNG of the video's size: one colour, by the job's seed.</summary>
internal static class ArkLastFrame
{
    public const string Prefix = "/frames/";

    private const string Suffix = ".png";

    public static string LinkTo(string baseUrl, Job job) => baseUrl + Prefix + job.Id + Suffix;

    public static async Task HandleAsync(Exchange exchange)
    {
        var name = exchange.Path[Prefix.Length..];
        var job = name.EndsWith(Suffix, StringComparison.Ordinal) ? exchange.State.Jobs.Find(ArkProvider.Prefix, name[..^Suffix.Length]) : null;
        var response = exchange.Http.Response;
        if (job is null || job.Timeline.StateAt(exchange.State.Clock.Now) != EmulatedJobState.Succeeded)
        {
            response.StatusCode = 404;
            await response.CompleteAsync().ConfigureAwait(false);
            return;
        }

        var image = Draw(job.Spec.Width, job.Spec.Height, job.Seed);
        response.ContentType = "image/png";
        response.ContentLength = image.Length;
        await response.Body.WriteAsync(image, exchange.Aborted).ConfigureAwait(false);
        await response.CompleteAsync().ConfigureAwait(false);
    }

    private static byte[] Draw(int width, int height, ulong seed)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Write(png, "IHDR"u8, header);
        var row = new byte[1 + (width * 3)];
        for (var x = 1; x < row.Length; x++)
            row[x] = (byte)(seed >> (((x - 1) % 3) * 8));
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }

        Write(png, "IDAT"u8, rows.ToArray());
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Write(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        byte[] chunk = [.. type, .. data];
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        png.Write(number);
    }

    /// <summary>CRC-32 as PNG defines it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var value = 0xFFFFFFFFu;
        foreach (var item in data)
        {
            value ^= item;
            for (var bit = 0; bit < 8; bit++)
                value = (value >> 1) ^ (0xEDB88320u & (uint)-(int)(value & 1));
        }

        return ~value;
    }
}
