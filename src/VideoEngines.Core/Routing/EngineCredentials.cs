namespace VideoEngines.Routing;

/// <summary>The provider accounts that are configured for an engine.</summary>
public sealed record EngineCredentials
{
    /// <summary>Gets the aliases, the default one first; empty when no account is configured.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets what to do about missing accounts, naming the setting; <see langword="null"/> takes the catalog's setting.</summary>
    public string? MissingReason { get; init; }
}
