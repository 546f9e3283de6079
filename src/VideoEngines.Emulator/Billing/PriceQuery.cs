namespace VideoEngines.Emulator.Billing;

/// <summary>What a price depends on.</summary>
internal sealed record PriceQuery(string Provider, string Model)
{
    public string? Resolution { get; init; }

    public bool Audio { get; init; }

    public string? Mode { get; init; }

    public bool VideoInput { get; init; }

    public decimal Seconds { get; init; }

    public decimal InputSeconds { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>The megapixels of the images that go in, each rounded up.</summary>
    public decimal InputMegapixels { get; init; }

    public int Count { get; init; } = 1;
}
