using System.Buffers.Binary;

namespace VideoEngines.Emulator.Media;

/// <summary>Wraps payloads into H.264 NAL units, with emulation prevention (ITU-T H.264, 7.4.1).</summary>
internal static class NalUnit
{
    public const byte Slice = 0x61;
    public const byte IdrSlice = 0x65;
    public const byte SequenceParameters = 0x67;
    public const byte PictureParameters = 0x68;

    private const int LengthPrefix = 4;

    /// <summary>A bare unit, as the decoder configuration of an MP4 file holds it.</summary>
    public static byte[] Bare(byte header, ReadOnlySpan<byte> payload) => Wrap(header, payload, 0);

    /// <summary>A unit behind its length in four bytes, as the samples of an MP4 file hold it.</summary>
    public static byte[] LengthPrefixed(byte header, ReadOnlySpan<byte> payload)
    {
        var unit = Wrap(header, payload, LengthPrefix);
        BinaryPrimitives.WriteUInt32BigEndian(unit, (uint)(unit.Length - LengthPrefix));
        return unit;
    }

    private static byte[] Wrap(byte header, ReadOnlySpan<byte> payload, int prefix)
    {
        var unit = new byte[prefix + 1 + payload.Length + CountEmulations(payload)];
        unit[prefix] = header;
        var at = prefix + 1;
        var zeros = 0;
        foreach (var value in payload)
        {
            if (zeros == 2 && value <= 3)
            {
                unit[at++] = 3;
                zeros = 0;
            }

            unit[at++] = value;
            zeros = value == 0 ? zeros + 1 : 0;
        }

        return unit;
    }

    private static int CountEmulations(ReadOnlySpan<byte> payload)
    {
        var count = 0;
        var zeros = 0;
        foreach (var value in payload)
        {
            if (zeros == 2 && value <= 3)
            {
                count++;
                zeros = 0;
            }

            zeros = value == 0 ? zeros + 1 : 0;
        }

        return count;
    }
}
