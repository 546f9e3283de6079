using System.Buffers.Binary;
using System.Globalization;

namespace VideoEngines.Emulator.Jobs;

/// <summary>Values that depend on the seed and a number only (SplitMix64), so that runs repeat.</summary>
internal static class SeededValues
{
    public static ulong Mix(ulong seed, ulong number)
    {
        var z = seed + ((number + 1) * 0x9E3779B97F4A7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public static ulong SeedOf(int seed, string scope)
    {
        var value = (ulong)(uint)seed;
        foreach (var letter in scope)
            value = Mix(value, letter);
        return value;
    }

    /// <summary>A number of 0 up to but not including 1.</summary>
    public static double Fraction(ulong value) => (value >> 11) * (1.0 / (1UL << 53));

    /// <summary>18 decimal digits, as Kling's ids.</summary>
    public static string Digits(ulong value) => ((value % 900_000_000_000_000_000UL) + 100_000_000_000_000_000UL).ToString(CultureInfo.InvariantCulture);

    /// <summary>A version 4 UUID, as Runway's ids.</summary>
    public static string Uuid(ulong value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mix(value, 1));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
