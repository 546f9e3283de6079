using System.Buffers.Binary;

namespace VideoEngines;

/// <summary>
/// One reading of a file: its bytes, what was found so far, and how many steps are left. Reads outside of the bytes give zero and absurd values are dropped, so that a reader needs no checks of its
/// own to survive a truncated or hostile file; each loop takes steps, so that it ends.
/// </summary>
internal ref struct MediaReading
{
    /// <summary>The most steps of one reading: hours of sound frame by frame, and a few milliseconds of work.</summary>
    public const int MostSteps = 1 << 21;

    private const int LongestSide = 1 << 20;
    private const int FastestRate = 1000;
    private static readonly long LongestTicks = TimeSpan.FromDays(30).Ticks;

    /// <param name="content">The file or its beginning.</param>
    /// <param name="isWhole">Whether the bytes are the whole file.</param>
    public MediaReading(ReadOnlySpan<byte> content, bool isWhole)
    {
        Content = content;
        IsWhole = isWhole;
    }

    public ReadOnlySpan<byte> Content { get; }

    public bool IsWhole { get; }

    public int Steps { get; private set; }

    public int? Width { get; private set; }

    public int? Height { get; private set; }

    public TimeSpan? Duration { get; private set; }

    public decimal? FramesPerSecond { get; private set; }

    public bool? HasAudio { get; set; }

    /// <summary>Takes a step; false when none is left.</summary>
    public bool Step()
    {
        Steps++;
        return Steps <= MostSteps;
    }

    public readonly bool Has(long offset, long length) => offset >= 0 && length >= 0 && offset <= Content.Length - length;

    public readonly byte U8(long offset) => Has(offset, 1) ? Content[(int)offset] : (byte)0;

    public readonly ushort U16(long offset) => Has(offset, 2) ? BinaryPrimitives.ReadUInt16BigEndian(Content[(int)offset..]) : (ushort)0;

    public readonly uint U24(long offset) => ((uint)U8(offset) << 16) | U16(offset + 1);

    public readonly uint U32(long offset) => Has(offset, 4) ? BinaryPrimitives.ReadUInt32BigEndian(Content[(int)offset..]) : 0;

    public readonly ulong U64(long offset) => Has(offset, 8) ? BinaryPrimitives.ReadUInt64BigEndian(Content[(int)offset..]) : 0;

    public readonly ushort U16Little(long offset) => Has(offset, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(Content[(int)offset..]) : (ushort)0;

    public readonly uint U24Little(long offset) => U16Little(offset) | ((uint)U8(offset + 2) << 16);

    public readonly uint U32Little(long offset) => Has(offset, 4) ? BinaryPrimitives.ReadUInt32LittleEndian(Content[(int)offset..]) : 0;

    public readonly ulong U64Little(long offset) => Has(offset, 8) ? BinaryPrimitives.ReadUInt64LittleEndian(Content[(int)offset..]) : 0;

    public readonly bool Is(long offset, ReadOnlySpan<byte> text) => Has(offset, text.Length) && Content.Slice((int)offset, text.Length).SequenceEqual(text);

    public void SetSize(long width, long height)
    {
        if (width is > 0 and <= LongestSide && height is > 0 and <= LongestSide)
        {
            (Width, Height) = ((int)width, (int)height);
        }
    }

    public void SetDuration(ulong units, ulong unitsPerSecond)
    {
        if (units == 0 || unitsPerSecond == 0)
        {
            return;
        }

        var ticks = (UInt128)units * (ulong)TimeSpan.TicksPerSecond / unitsPerSecond;
        if (ticks > 0 && ticks <= (ulong)LongestTicks)
        {
            Duration = new TimeSpan((long)ticks);
        }
    }

    public void SetDuration(double seconds)
    {
        if (seconds > 0 && seconds * TimeSpan.TicksPerSecond <= LongestTicks)
        {
            SetDuration((ulong)(seconds * TimeSpan.TicksPerSecond), (ulong)TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>Sets the frame rate, rounded to thousandths.</summary>
    public void SetRate(ulong frames, ulong units, ulong unitsPerSecond)
    {
        if (units == 0)
        {
            return;
        }

        var thousandths = (((UInt128)frames * unitsPerSecond * 1000) + (units / 2)) / units;
        if (thousandths > 0 && thousandths <= FastestRate * 1000)
        {
            FramesPerSecond = (long)thousandths / 1000m;
        }
    }
}
