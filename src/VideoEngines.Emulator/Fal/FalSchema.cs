namespace VideoEngines.Emulator.Fal;

/// <summary>The input of one endpoint.</summary>
internal sealed record FalSchema
{
    public required string Endpoint { get; init; }

    /// <summary>Whether the result names a seed.</summary>
    public bool Seed { get; init; }

    /// <summary>Whether it makes images.</summary>
    public bool Image { get; init; }

    public required IReadOnlyList<FalField> Fields { get; init; }

    /// <summary>The first two steps of the endpoint, which its follow-up addresses keep.</summary>
    public string App => string.Join('/', Endpoint.Split('/').Take(2));

    public FalField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
