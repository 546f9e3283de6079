using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

/// <summary>
/// A server on the loopback that is found under every name: names ending in <c>.example</c> resolve to a public address, and connections to public addresses end at the server,
/// port 443 at its https side. Connections to addresses of this machine are real.
/// </summary>
internal sealed class FakeInternet : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = CreateCertificate();
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly WebApplication _server;

    private FakeInternet(WebApplication server) => _server = server;

    public RequestDelegate Serve { get; set; } = context => context.Response.WriteAsync("nothing here");

    public ConcurrentDictionary<string, Func<string[]>> Names { get; } = new();

    public ConcurrentQueue<IPEndPoint> Connections { get; } = new();

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    public bool TrustsCertificate { get; set; } = true;

    public Uri HttpOrigin { get; private set; } = null!;

    private int HttpsPort { get; set; }

    public static async Task<FakeInternet> StartAsync(RequestDelegate? serve = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        var server = builder.Build();
        var internet = new FakeInternet(server);
        if (serve is not null)
            internet.Serve = serve;

        server.Run(internet.HandleAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        internet.HttpOrigin = new Uri(server.Urls.First(url => url.StartsWith("http://", StringComparison.Ordinal)));
        internet.HttpsPort = new Uri(server.Urls.First(url => url.StartsWith("https://", StringComparison.Ordinal))).Port;
        return internet;
    }

    public SafeDownloader CreateDownloader(DownloadOptions? options = null, TimeProvider? time = null) =>
        new(options ?? new DownloadOptions { RetryDelay = TimeSpan.Zero }, time, static () => 0.5, new DownloadNetwork
        {
            Resolve = ResolveAsync,
            Connect = ConnectAsync,
            CertificateCheck = TrustsCertificate ? static (_, certificate, _, errors) => errors == SslPolicyErrors.None || Certificate.Equals(certificate) : null,
        });

    public static DownloadRequest Request(string uri, Func<CancellationToken, Task<Uri?>>? refresh = null) => new()
    {
        Uri = new Uri(uri),
        EngineOrigin = new Uri("https://api.engine.example"),
        Refresh = refresh,
    };

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=engine.example", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private Task HandleAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new SeenRequest(context.Request.Scheme, context.Request.Host.Value!, context.Request.Path, headers));
        return Serve(context);
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (Names.TryGetValue(host, out var name))
            return Task.FromResult(Array.ConvertAll(name(), IPAddress.Parse));

        return host.EndsWith(".example", StringComparison.Ordinal)
            ? Task.FromResult<IPAddress[]>([Public])
            : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }

    private async ValueTask<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        Connections.Enqueue(endPoint);
        var target = IPAddress.IsLoopback(endPoint.Address) ? endPoint : new IPEndPoint(IPAddress.Loopback, endPoint.Port == 443 ? HttpsPort : HttpOrigin.Port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(target, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public sealed record SeenRequest(string Scheme, string Host, string Path, IReadOnlyDictionary<string, string> Headers);
}
