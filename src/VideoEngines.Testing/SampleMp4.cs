using System.Buffers.Binary;
using System.Text;

namespace VideoEngines.Testing;

/// <summary>Writes MP4 files that show one JPEG picture over and over; all frames share its bytes.</summary>
internal static class SampleMp4
{
    private const int Unity = 0x10000;

    public static byte[] Write(int width, int height, TimeSpan duration, int framesPerSecond)
    {
        var frames = (int)Math.Max(1, Math.Round(duration.TotalSeconds * framesPerSecond));
        var picture = SampleJpeg.Write(width, height);
        var type = Box("ftyp", [.. "isom"u8, .. Numbers(0), .. "isom"u8]);

        // The movie is as long whatever the place of the picture, which comes after it.
        var place = type.Length + Movie(width, height, frames, framesPerSecond, picture.Length, 0).Length + 8;
        return [.. type, .. Movie(width, height, frames, framesPerSecond, picture.Length, place), .. Box("mdat", picture)];
    }

    private static byte[] Movie(int width, int height, int frames, int rate, int length, int place)
    {
        var header = Box("mvhd", Numbers([0, 0, 0, rate, frames, Unity, 0x01000000, 0, 0, .. Matrix, 0, 0, 0, 0, 0, 0, 2]));
        var track = Box("tkhd", Numbers([3, 0, 0, 1, 0, frames, 0, 0, 0, 0, .. Matrix, width << 16, height << 16]));
        var times = Box("mdhd", Numbers(0, 0, 0, rate, frames, 0x55C40000));
        var handler = Box("hdlr", [.. Numbers(0, 0), .. "vide"u8, .. Numbers(0, 0, 0), 0]);
        var reference = Box("dinf", Box("dref", [.. Numbers(0, 1), .. Box("url ", Numbers(1))]));
        var information = Box("minf", [.. Box("vmhd", Numbers(1, 0, 0)), .. reference, .. Samples(width, height, frames, length, place)]);
        return Box("moov", [.. header, .. Box("trak", [.. track, .. Box("mdia", [.. times, .. handler, .. information])])]);
    }

    private static byte[] Samples(int width, int height, int frames, int length, int place)
    {
        var entry = Box("jpeg", [.. Numbers(0, 1, 0, 0, 0, 0, (width << 16) | height, 0x480000, 0x480000, 0, Unity), .. new byte[30], 0, 24, 0xFF, 0xFF]);
        return Box("stbl",
        [
            .. Box("stsd", [.. Numbers(0, 1), .. entry]),
            .. Box("stts", Numbers(0, 1, frames, 1)),
            .. Box("stsc", Numbers(0, 1, 1, 1, 1)),
            .. Box("stsz", Numbers(0, length, frames)),
            .. Box("stco", Numbers([0, frames, .. Enumerable.Repeat(place, frames)])),
        ]);
    }

    private static int[] Matrix => [Unity, 0, 0, 0, Unity, 0, 0, 0, 0x40000000];

    private static byte[] Numbers(params ReadOnlySpan<int> numbers)
    {
        var bytes = new byte[4 * numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), numbers[i]);
        }

        return bytes;
    }

    private static byte[] Box(string type, byte[] body)
    {
        var box = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        body.CopyTo(box, 8);
        return box;
    }
}
