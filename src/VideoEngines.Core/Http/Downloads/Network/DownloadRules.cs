using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>Decides for one download which addresses may be asked, before anything is sent: the first one, every redirect, every refreshed one.</summary>
internal sealed class DownloadRules
{
    private readonly EngineOrigin _origin;
    private readonly HostPattern[] _hosts;
    private readonly bool _isProxied;
    private readonly bool _isListOnly;
    private readonly DownloadErrors _errors;

    public DownloadRules(DownloadOptions options, DownloadRequest request, DownloadErrors errors)
    {
        _origin = new EngineOrigin(request.EngineOrigin);
        _hosts = request.AllowedHosts.Count + options.AdditionalHosts.Count == 0 ? [] : [.. request.AllowedHosts.Concat(options.AdditionalHosts).Select(HostPattern.Parse)];
        _isProxied = options.Proxy is not null;
        _isListOnly = _isProxied || request.AllowedHosts.Count > 0;
        _errors = errors;
    }

    /// <summary>Checks an address.</summary>
    /// <param name="uri">The address.</param>
    /// <param name="from">The address that redirected to it, if any.</param>
    /// <returns>The connections it may use.</returns>
    public DownloadLane Check(Uri uri, Uri? from)
    {
        if (!uri.IsAbsoluteUri)
            throw _errors.Refused("the provider", "its address is not absolute");

        var host = uri.Host;
        if (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            throw _errors.Refused("the provider", $"files are fetched over https, not '{uri.Scheme}'");

        if (uri.UserInfo.Length > 0)
            throw _errors.Refused(host, "its address holds a user name or password");

        CheckHost(uri, host);
        if (uri.Scheme == Uri.UriSchemeHttp)
        {
            if (from?.Scheme == Uri.UriSchemeHttps)
                throw _errors.Refused(host, "a redirect leads from https to plain http");

            if (!_origin.AllowsHttp)
                throw _errors.Refused(host, "its address is plain http, which is allowed only for engines that are themselves configured with a local or http base address");
        }

        // A stranger must not be able to point into the network of the engine.
        return _origin.Is(uri) && (from is null || _origin.Is(from)) ? CheckOrigin(uri, host) : CheckForeign(uri, host);
    }

    private DownloadLane CheckOrigin(Uri uri, string host)
    {
        if (Classify(uri) == AddressClass.Forbidden)
            throw _errors.Refused(host, "its address lies in a reserved range");

        return _isProxied && !_origin.AllowsHttp ? DownloadLane.Proxy : DownloadLane.Origin;
    }

    private DownloadLane CheckForeign(Uri uri, string host)
    {
        if (Classify(uri) is AddressClass.Local or AddressClass.Forbidden)
            throw _errors.Refused(host, "its address is neither public nor the engine's own");

        if (!Array.Exists(_hosts, pattern => pattern.Matches(uri)))
        {
            if (_isListOnly)
                throw _errors.NotListed(uri.IsDefaultPort ? host : uri.Authority);

            if (!uri.IsDefaultPort)
                throw _errors.Refused(host, $"its address names port {uri.Port}");
        }

        return _isProxied ? DownloadLane.Proxy : DownloadLane.Public;
    }

    private void CheckHost(Uri uri, string host)
    {
        if (uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6))
            throw _errors.Refused("the provider", "its address has no host name");

        // Octal, hexadecimal, decimal and shortened forms of an IPv4 address: nobody writes them in good faith.
        if (uri.HostNameType == UriHostNameType.IPv4 && !uri.OriginalString.TrimStart().StartsWith($"{uri.Scheme}://{host}", StringComparison.OrdinalIgnoreCase))
            throw _errors.Refused(host, "its address is an IP address in disguise");

        if (uri.HostNameType != UriHostNameType.Dns)
            return;

        if (!host.All(char.IsAscii))
            throw _errors.Refused(uri.IdnHost, "its host name is not plain ASCII");

        if (host.EndsWith('.'))
            throw _errors.Refused(host, "its host name ends with a dot");

        // Resolvers read these as numbers although they are none by the rules of addresses.
        var last = host.AsSpan(host.LastIndexOf('.') + 1);
        if (char.IsAsciiDigit(last[0]) && (!last.ContainsAnyExceptInRange('0', '9') || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase)))
            throw _errors.Refused(host, "its address is an IP address in disguise");
    }

    // Names are judged when they are resolved; what claims to be an address and is none is forbidden.
    private static AddressClass? Classify(Uri uri) =>
        uri.HostNameType == UriHostNameType.Dns ? null : IPAddress.TryParse(uri.IdnHost, out var address) ? AddressRules.Classify(address) : AddressClass.Forbidden;
}
