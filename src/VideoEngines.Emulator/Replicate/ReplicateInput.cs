namespace VideoEngines.Emulator.Replicate;

/// <summary>One input of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, integer, boolean, uri or uris.</param>
/// <param name="Values">The values of an enum, as text; none for others.</param>
internal sealed record ReplicateInput(string Name, string Type, params string[] Values)
{
    public bool Required { get; init; }

    public string? Default { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }
}
