namespace VideoEngines.Routing;

/// <summary>A snapshot of the configured accounts. Immutable; an engine that is not listed has none.</summary>
public sealed class RouteCredentials
{
    private readonly Dictionary<VideoEngineId, EngineCredentials> _engines;
    private PerOffer<EngineCredentials>? _compiled;

    /// <summary>Initializes the snapshot.</summary>
    /// <param name="engines">The accounts per engine.</param>
    /// <param name="version">The version, for plans.</param>
    public RouteCredentials(IEnumerable<KeyValuePair<VideoEngineId, EngineCredentials>> engines, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(engines);
        _engines = new(engines);
        Version = version;
    }

    /// <summary>Gets the version.</summary>
    public string? Version { get; }

    /// <summary>Gets the accounts per engine.</summary>
    public IReadOnlyDictionary<VideoEngineId, EngineCredentials> Engines => _engines;

    internal EngineCredentials?[] For(Catalog.EngineCatalog catalog) => PerOffer<EngineCredentials>.Get(ref _compiled, catalog, _engines);
}
