using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>Where the host configured the engine to be: the one place that may be on this machine or its network, and may speak plain http.</summary>
internal sealed class EngineOrigin(Uri uri)
{
    /// <summary>Gets a value indicating whether files of this engine may come over plain http: it is itself reached so, or lies on this machine or its network. Such an origin is never asked through a proxy.</summary>
    public bool AllowsHttp { get; } = uri.Scheme == Uri.UriSchemeHttp || IsLocal(uri);

    public bool Is(Uri other) => other.Port == uri.Port && other.IdnHost.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(Uri uri) => IPAddress.TryParse(uri.IdnHost, out var address)
        ? AddressRules.Classify(address) == AddressClass.Local
        : uri.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase) || uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
