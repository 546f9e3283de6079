namespace VideoEngines.Emulator.Billing;

/// <summary>One row of a price list; a condition that is left out holds for all.</summary>
internal sealed record PriceRow
{
    public const int DefaultTokenFps = 24;
    private const decimal Megapixel = 1024 * 1024;

    public required string Model { get; init; }

    public string? Resolution { get; init; }

    public bool? Audio { get; init; }

    public string? Mode { get; init; }

    public bool? VideoInput { get; init; }

    public decimal PerSecond { get; init; }

    public decimal PerInputSecond { get; init; }

    public decimal PerClip { get; init; }

    /// <summary>For a million of (input + output seconds) x width x height x frames per second / 1024.</summary>
    public decimal PerMillionTokens { get; init; }

    /// <summary>Frames per second that tokens are counted with; null is 24.</summary>
    public int? TokenFps { get; init; }

    /// <summary>For a megapixel (1024 x 1024) of an image that is made, rounded up.</summary>
    public decimal PerMegapixel { get; init; }

    public decimal PerInputMegapixel { get; init; }

    public decimal Minimum { get; init; }

    public required string Source { get; init; }

    /// <summary>Engines whose price no source tells; this row is made up for them.</summary>
    public IReadOnlyList<string> FictionFor { get; init => field = value ?? []; } = [];

    public bool Matches(PriceQuery query) => Model == query.Model
        && (Resolution ?? query.Resolution) == query.Resolution
        && (Audio ?? query.Audio) == query.Audio
        && (Mode ?? query.Mode) == query.Mode
        && (VideoInput ?? query.VideoInput) == query.VideoInput;

    public decimal Price(PriceQuery query)
    {
        var tokens = (query.Seconds + query.InputSeconds) * query.Width * query.Height * (TokenFps ?? DefaultTokenFps) / 1024m / 1_000_000m;
        var one = (PerSecond * query.Seconds) + (PerInputSecond * query.InputSeconds) + PerClip + (PerMillionTokens * tokens)
            + (PerMegapixel * RoundUp(query.Width, query.Height)) + (PerInputMegapixel * query.InputMegapixels);
        return Math.Max(one, Minimum) * query.Count;
    }

    public static decimal RoundUp(int width, int height) => Math.Ceiling((long)width * height / Megapixel);
}
