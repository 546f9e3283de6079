using System.Buffers.Text;

namespace VideoEngines;

/// <summary>Reads the motion of a BVH file: frames by the time of one.</summary>
internal static class BvhReader
{
    private const int LongestHead = 256;
    private const double LongestFrame = 3600;

    public static void Read(ref MediaReading reading)
    {
        var start = reading.Content.IndexOf("MOTION"u8);
        if (start < 0)
        {
            return;
        }

        var head = reading.Content[start..Math.Min(reading.Content.Length, start + LongestHead)];
        var (frames, time) = (Number(head, "Frames:"u8), Number(head, "Frame Time:"u8));
        if (frames is >= 1 and <= int.MaxValue && time is > 0 and <= LongestFrame)
        {
            reading.SetDuration(frames * time);
            reading.SetRate(1, (ulong)(time * 1e9), 1_000_000_000);
        }
    }

    private static double Number(ReadOnlySpan<byte> head, ReadOnlySpan<byte> label)
    {
        var at = head.IndexOf(label);
        return at >= 0 && Utf8Parser.TryParse(head[(at + label.Length)..].TrimStart(" \t"u8), out double value, out _) ? value : 0;
    }
}
