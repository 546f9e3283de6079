using System.Globalization;

namespace VideoEngines.Emulator.Media;

/// <summary>What the synthesised file shall be. A value outside its range is refused when it is set.</summary>
internal sealed record Mp4Spec
{
    public const int MinimumSize = 16;
    public const int MaximumSize = 4096;
    public const int MaximumFramesPerSecond = 60;
    public const long MaximumLength = 1L << 30;

    public static readonly TimeSpan MaximumDuration = TimeSpan.FromSeconds(60);

    /// <summary>Picture width in pixels: even, 16 to 4096.</summary>
    public required int Width
    {
        get;
        init => field = Size(value, nameof(Width));
    }

    /// <summary>Picture height in pixels: even, 16 to 4096.</summary>
    public required int Height
    {
        get;
        init => field = Size(value, nameof(Height));
    }

    /// <summary>Constant frame rate, 1 to 60.</summary>
    public required int FramesPerSecond
    {
        get;
        init => field = value is >= 1 and <= MaximumFramesPerSecond
            ? value
            : throw OutOfRange(nameof(FramesPerSecond), value, $"must be 1 to {MaximumFramesPerSecond} frames per second");
    }

    /// <summary>Above zero, at most 60 seconds; rounded to whole frames, at least one.</summary>
    public required TimeSpan Duration
    {
        get;
        init => field = value > TimeSpan.Zero && value <= MaximumDuration
            ? value
            : throw OutOfRange(nameof(Duration), value, $"must be above 0 and at most {MaximumDuration.TotalSeconds:0} seconds");
    }

    /// <summary>Whether the file has a sound track.</summary>
    public bool Audio { get; init; }

    /// <summary>Chooses colours, scenery and chord; any value.</summary>
    public int Seed { get; init; }

    /// <summary>The file is padded with a free box to at least this many bytes, 0 (no padding) to 1 GiB.</summary>
    public long MinimumLength
    {
        get;
        init => field = value is >= 0 and <= MaximumLength
            ? value
            : throw OutOfRange(nameof(MinimumLength), value, $"must be 0 to {MaximumLength} bytes");
    }

    /// <summary>Number of pictures: duration times frame rate, rounded half up.</summary>
    public int FrameCount =>
        (int)Math.Max(1, ((Duration.Ticks * FramesPerSecond) + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond);

    private static int Size(int value, string name) =>
        value is >= MinimumSize and <= MaximumSize && value % 2 == 0
            ? value
            : throw OutOfRange(name, value, $"must be an even number of pixels from {MinimumSize} to {MaximumSize}");

    private static ArgumentOutOfRangeException OutOfRange(string name, object value, string rule) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} {rule}, not {value}."));
}
