using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>Owns the connections. Sends one request for one address that the rules allowed; follows nothing, unpacks nothing and remembers nothing.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DownloadTransport : IDisposable
{
    private readonly HttpMessageInvoker _public;
    private readonly HttpMessageInvoker _origin;
    private readonly HttpMessageInvoker? _proxy;

    public DownloadTransport(DownloadOptions options, DownloadNetwork network, TimeProvider time)
    {
        _public = CreateDirect(network, time, allowLocal: false);
        _origin = CreateDirect(network, time, allowLocal: true);
        _proxy = options.Proxy is { } proxy ? CreateProxied(network, proxy) : null;
    }

    public async Task<HttpResponseMessage> SendAsync(Uri uri, DownloadLane lane, long offset, FileVersion? version, Func<HttpRequestMessage, CancellationToken, ValueTask>? authorize, CancellationToken cancellationToken)
    {
        var invoker = lane switch
        {
            DownloadLane.Proxy => _proxy ?? throw new InvalidOperationException("No proxy is configured."),
            DownloadLane.Origin => _origin,
            _ => _public,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", "VideoEngines");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (offset > 0)
            version?.ApplyTo(request, offset);
        if (authorize is not null)
            await authorize(request, cancellationToken).ConfigureAwait(false);

        return await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _public.Dispose();
        _origin.Dispose();
        _proxy?.Dispose();
    }

    private static HttpMessageInvoker CreateDirect(DownloadNetwork network, TimeProvider time, bool allowLocal)
    {
        var handler = CreateHandler(network);
        handler.UseProxy = false;
        handler.ConnectCallback = new DownloadConnector(network, time, allowLocal).ConnectAsync;
        return new HttpMessageInvoker(handler);
    }

    private static HttpMessageInvoker CreateProxied(DownloadNetwork network, Uri proxy)
    {
        var handler = CreateHandler(network);
        handler.UseProxy = true;
        handler.Proxy = new WebProxy(proxy) { Credentials = ProxyCredential(proxy) };
        return new HttpMessageInvoker(handler);
    }

    private static SocketsHttpHandler CreateHandler(DownloadNetwork network)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            Credentials = null,
            PreAuthenticate = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),

            // An abandoned body is not read to its end, however the connection could be reused then.
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),

            // No trace headers to strangers, and no spans that hold signed addresses.
            ActivityHeadersPropagator = null,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = network.CertificateCheck;
        return handler;
    }

    private static NetworkCredential? ProxyCredential(Uri proxy)
    {
        var parts = proxy.UserInfo.Split(':', 2);
        return proxy.UserInfo.Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : string.Empty);
    }
}
