namespace VideoEngines.Emulator.OpenAI;

/// <summary>What a self-hosted server was asked for, after its defaults.</summary>
internal sealed record SelfHostedRequest
{
    /// <summary>The largest side and the most frames of this emulator, which keeps its videos in memory; the servers are bound by their GPU memory.</summary>
    public const int SideLimit = 2048;

    public const int FrameLimit = 1000;

    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Frames { get; init; }

    public required int FramesPerSecond { get; init; }

    /// <summary>What the record repeats as seconds.</summary>
    public required string Seconds { get; init; }

    public int Count { get; init; } = 1;

    /// <summary>What the record repeats as size; null when none was sent.</summary>
    public string? Size { get; init; }

    public TimeSpan Duration => TimeSpan.FromTicks(TimeSpan.TicksPerSecond * Frames / FramesPerSecond);

    public bool IsTooLarge => Width > SideLimit || Height > SideLimit || Frames > FrameLimit;
}
