namespace VideoEngines.Http.Downloads;

/// <summary>Which connections an address may use. Each has a pool of its own, so that a connection made under one rule never serves a request under another.</summary>
internal enum DownloadLane
{
    /// <summary>Public addresses only.</summary>
    Public = 0,

    /// <summary>The engine's own configured origin: addresses of this machine and its network are allowed too.</summary>
    Origin = 1,

    /// <summary>Through the configured proxy, which resolves the name.</summary>
    Proxy = 2,
}
