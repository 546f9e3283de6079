namespace VideoEngines.Emulator.Runway;

/// <summary>What the job needs of a valid create request.</summary>
internal sealed record RunwayRequest(RunwayModel Model, int Width, int Height, decimal Seconds)
{
    public bool Audio { get; init; }

    /// <summary>The class of the size, by its area: sizes of one class differ in their short side.</summary>
    public required string Resolution { get; init; }

    public bool HasVideoInput { get; init; }

    /// <summary>The seconds of all videos that go in.</summary>
    public decimal InputSeconds { get; init; }
}
