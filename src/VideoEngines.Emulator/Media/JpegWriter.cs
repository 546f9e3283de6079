using System.Numerics;

namespace VideoEngines.Emulator.Media;

/// <summary>
/// Writes a baseline JPEG file. A picture of flat 4x4 cells needs few frequencies: the mean of a block of 8x8 and, of its luma, how its quarters differ. The Huffman tables are its own, all codes of
/// one length.
/// </summary>
internal static class JpegWriter
{
    private const int Quantizer = 8;
    private const int DcSymbols = 10;
    private const int DcLength = 4;
    private const int AcSizes = 7;
    private const int AcRuns = 4;
    private const int AcLength = 5;

    public static byte[] Write(StillImage image)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)Quantizer, 64)]);
        Segment(file, 0xC0, [8, (byte)(image.Height >> 8), (byte)image.Height, (byte)(image.Width >> 8), (byte)image.Width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
        Segment(file, 0xC4, [0x00, .. Counts(DcLength, DcSymbols), .. Enumerable.Range(0, DcSymbols).Select(static size => (byte)size)]);
        byte[] ac = [0, .. Enumerable.Range(0, AcRuns).SelectMany(static run => Enumerable.Range(1, AcSizes).Select(size => (byte)((run << 4) | size)))];
        Segment(file, 0xC4, [0x10, .. Counts(AcLength, ac.Length), .. ac]);
        Segment(file, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        foreach (var value in Scan(image))
        {
            file.WriteByte(value);

            // Data that looks like a marker is followed by a zero.
            if (value == 0xFF) file.WriteByte(0);
        }

        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void Segment(MemoryStream file, byte marker, byte[] content)
    {
        var length = content.Length + 2;
        file.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        file.Write(content);
    }

    /// <summary>How many codes there are of each length from 1 to 16.</summary>
    private static IEnumerable<byte> Counts(int length, int symbols) => Enumerable.Range(1, 16).Select(bits => bits == length ? (byte)symbols : (byte)0);

    private static byte[] Scan(StillImage image)
    {
        var bits = new BitWriter();
        Span<int> previous = stackalloc int[3];
        previous.Clear();
        for (var row = 0; row < (image.Height + 7) / 8; row++)
        {
            for (var column = 0; column < (image.Width + 7) / 8; column++)
            {
                var a = Ycc(image.At(column * 2, row * 2));
                var b = Ycc(image.At((column * 2) + 1, row * 2));
                var c = Ycc(image.At(column * 2, (row * 2) + 1));
                var d = Ycc(image.At((column * 2) + 1, (row * 2) + 1));
                Block(bits, ref previous[0], a.Y, b.Y, c.Y, d.Y);
                Block(bits, ref previous[1], a.Cb, b.Cb, c.Cb, d.Cb);
                Block(bits, ref previous[2], a.Cr, b.Cr, c.Cr, d.Cr);
            }
        }

        // The last byte is filled with ones.
        bits.Bits(0x7F, 7);
        return bits.WrittenBytes.ToArray();
    }

    /// <summary>A block whose four quarters are flat; values are from -128 to 127. The factors are those of the discrete cosine transform, in ten thousandths.</summary>
    private static void Block(BitWriter bits, ref int previous, int a, int b, int c, int d)
    {
        var mean = Quantize(20_000 * (a + b + c + d));
        var (size, value) = Amplitude(mean - previous);
        bits.Bits((uint)size, DcLength);
        bits.Bits(value, size);
        previous = mean;

        // In the order of the zigzag: across, down, nothing, both.
        var run = 0;
        foreach (var coefficient in (ReadOnlySpan<int>)[Quantize(18_123 * (a + c - b - d)), Quantize(18_123 * (a + b - c - d)), 0, Quantize(16_421 * (a - b - c + d))])
        {
            if (coefficient == 0)
            {
                run++;
                continue;
            }

            (size, value) = Amplitude(coefficient);
            bits.Bits((uint)((run * AcSizes) + size), AcLength);
            bits.Bits(value, size);
            run = 0;
        }

        bits.Bits(0, AcLength);
    }

    private static int Quantize(int tenThousandths) => (tenThousandths + ((tenThousandths < 0 ? -1 : 1) * 5_000 * Quantizer)) / (10_000 * Quantizer);

    private static (int Size, uint Value) Amplitude(int number)
    {
        var size = number == 0 ? 0 : BitOperations.Log2((uint)Math.Abs(number)) + 1;
        return (size, (uint)(number < 0 ? number + (1 << size) - 1 : number));
    }

    // BT.601, full range, as JFIF has it, in thousandths; moved to around zero.
    private static (int Y, int Cb, int Cr) Ycc((int Red, int Green, int Blue) c) => (
        (((299 * c.Red) + (587 * c.Green) + (114 * c.Blue)) / 1000) - 128,
        ((500 * c.Blue) - (169 * c.Red) - (331 * c.Green)) / 1000,
        ((500 * c.Red) - (419 * c.Green) - (81 * c.Blue)) / 1000);
}
