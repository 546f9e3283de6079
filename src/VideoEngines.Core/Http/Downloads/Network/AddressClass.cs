namespace VideoEngines.Http.Downloads;

/// <summary>What an IP address is to a downloader.</summary>
internal enum AddressClass
{
    /// <summary>Never fetched from: metadata services, multicast, reserved and documentation ranges, and whatever is not known to be public.</summary>
    Forbidden = 0,

    /// <summary>Reachable on the internet.</summary>
    Public = 1,

    /// <summary>This machine or its own network: fetched from only where the engine itself was configured to be.</summary>
    Local = 2,
}
