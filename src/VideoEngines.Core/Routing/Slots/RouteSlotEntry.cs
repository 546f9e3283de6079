namespace VideoEngines.Routing;

/// <summary>The places of an engine at one account.</summary>
public sealed record RouteSlotEntry
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the alias of the account; <see langword="null"/> for every account.</summary>
    public string? Credential { get; init; }

    /// <summary>Gets how many jobs may run at the same time.</summary>
    public required int Limit { get; init; }

    /// <summary>Gets how many do.</summary>
    public required int InUse { get; init; }

    /// <summary>Gets how many submits wait for a place.</summary>
    public int Waiting { get; init; }

    /// <summary>Gets a value indicating whether a submit waits for a place; otherwise an engine without a free one is not eligible.</summary>
    public bool CanWait { get; init; }

    /// <summary>Gets how many places are free.</summary>
    public int Free => Math.Max(0, Limit - InUse);

    internal bool Blocks => Free == 0 && !CanWait;
}
