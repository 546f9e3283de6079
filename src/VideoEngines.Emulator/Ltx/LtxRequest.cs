namespace VideoEngines.Emulator.Ltx;

/// <summary>What the job needs of a valid body.</summary>
internal sealed record LtxRequest(string Endpoint, string Model, int Width, int Height, decimal Seconds)
{
    public int FramesPerSecond { get; init; } = 24;

    public bool Audio { get; init; } = true;

    /// <summary>The seconds of the input that are paid for.</summary>
    public decimal InputSeconds { get; init; }
}
