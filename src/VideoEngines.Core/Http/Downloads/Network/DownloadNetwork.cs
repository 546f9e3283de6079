using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace VideoEngines.Http.Downloads;

/// <summary>What the downloader needs of the outside world; tests put an internet of their own here.</summary>
internal sealed class DownloadNetwork
{
    /// <summary>Gets the look-up of a host name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Gets the connection to an address that was checked.</summary>
    public Func<IPEndPoint, CancellationToken, ValueTask<Stream>> Connect { get; init; } = ConnectSocketAsync;

    /// <summary>Gets the check of server certificates; <see langword="null"/> for the platform's own.</summary>
    public RemoteCertificateValidationCallback? CertificateCheck { get; init; }

    private static async ValueTask<Stream> ConnectSocketAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
