using System.ComponentModel.DataAnnotations;

namespace VideoEngines.Http.Downloads;

/// <summary>Limits and network rules for fetching finished videos. Binds from configuration as a flat section.</summary>
/// <remarks>Set it up before the first download; later changes may or may not be seen. Downloads cost nothing at the providers and can be repeated.</remarks>
public sealed class DownloadOptions
{
    /// <summary>
    /// Gets or sets the hard maximum size of one file, in bytes; at least 1, by default 4 GiB. A single download can be capped lower, never higher.
    /// </summary>
    [Range(1.0, long.MaxValue)]
    public long MaxBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the longest time from opening a file to its last byte, pauses of the reader and all resumes included; more than zero, by default 15 minutes.
    /// </summary>
    [PositiveTime]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Gets or sets how long to wait for the next byte (or for the connection and the headers) before the connection counts as broken; more than zero, by default 30 seconds.
    /// </summary>
    [PositiveTime]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the slowest acceptable server, in bytes per second, measured over <see cref="IdleTimeout"/> of time spent waiting for it (a slow reader is not counted against
    /// the server); by default 8192, and 0 for no minimum.
    /// </summary>
    [Range(0.0, int.MaxValue)]
    public int MinBytesPerSecond { get; set; } = 8192;

    /// <summary>Gets or sets how many redirects are followed, each after the same checks as the first address; 0 to 10, by default 3.</summary>
    [Range(0, 10)]
    public int MaxRedirects { get; set; } = 3;

    /// <summary>Gets or sets how often one download may be tried again or resumed after an interruption; 0 to 100, by default 5.</summary>
    [Range(0, 100)]
    public int MaxResumes { get; set; } = 5;

    /// <summary>
    /// Gets or sets the pause before the first new try, doubled with each further one and varied by chance between half and all of it; zero or more, by default 500 ms.
    /// </summary>
    [NotNegativeTime]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the longest pause between two tries unless the server asks for a longer one; zero or more, by default 10 seconds.</summary>
    [NotNegativeTime]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets the proxy that downloads go through: <c>http</c>, <c>https</c> or <c>socks5</c>, with user and password in the address if it needs them. By default
    /// <see langword="null"/>: no proxy, and proxies from the environment are ignored.
    /// </summary>
    /// <remarks>With a proxy, names are resolved by the proxy and cannot be checked here, so only hosts on the engine's list or on <see cref="AdditionalHosts"/> are fetched.</remarks>
    [ProxyAddress]
    public Uri? Proxy { get; set; }

    /// <summary>
    /// Gets hosts that files may come from besides those the engine lists, e.g. <c>assets.example.com</c>, <c>*.example.com</c> (any depth of subdomains, not the domain itself) or
    /// <c>assets.example.com:8443</c>. Empty by default.
    /// </summary>
    [HostPatterns]
    public IList<string> AdditionalHosts { get; } = [];
}
