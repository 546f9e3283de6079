namespace VideoEngines.Emulator.Fal;

/// <summary>One input of an endpoint.</summary>
internal sealed record FalField
{
    public required string Name { get; init; }

    public bool Required { get; init; }

    /// <summary>string, number, integer, boolean, url, urls, strings, shots, elements or size.</summary>
    public required string Type { get; init; }

    /// <summary>The values of an enum, as text.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    public string? Default { get; init; }

    public bool ElementVideo { get; init; }
}
