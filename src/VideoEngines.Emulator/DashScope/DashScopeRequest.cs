namespace VideoEngines.Emulator.DashScope;

/// <summary>What the job needs of a valid create request.</summary>
internal sealed record DashScopeRequest
{
    public required DashScopeModel Model { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The class, e.g. <c>720P</c>; null for Animate.</summary>
    public string? Class { get; init; }

    public string? Ratio { get; init; }

    /// <summary>The size as it was asked for, with an asterisk.</summary>
    public string? Size { get; init; }

    public required decimal Seconds { get; init; }

    public decimal InputSeconds { get; init; }

    public bool Audio { get; init; }

    public string? Mode { get; init; }

    public string? Prompt { get; init; }

    /// <summary>The prompt as the provider rewrote it.</summary>
    public string? ActualPrompt { get; init; }
}
