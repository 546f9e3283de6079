using System.Net;
using System.Net.Sockets;

namespace VideoEngines.Http.Downloads;

/// <summary>Resolves a host, checks every address, and connects to one that was checked: a name that answers differently a moment later gains nothing.</summary>
internal sealed class DownloadConnector(DownloadNetwork network, TimeProvider time, bool allowLocal)
{
    /// <summary>How long one address may take while others are left to try.</summary>
    private static readonly TimeSpan AddressPatience = TimeSpan.FromSeconds(5);

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await network.Resolve(host, cancellationToken).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);

        if (!addresses.All(IsAllowed))
            throw new UnsafeAddressException(host);

        for (var i = 0; ; i++)
        {
            var isLast = i == addresses.Length - 1;
            using var patience = new CancellationTokenSource(isLast ? Timeout.InfiniteTimeSpan : AddressPatience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                var address = addresses[i].IsIPv4MappedToIPv6 ? addresses[i].MapToIPv4() : addresses[i];
                return await network.Connect(new IPEndPoint(address, port), either.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!isLast && !cancellationToken.IsCancellationRequested && e is (SocketException or OperationCanceledException))
            {
                // The next address may answer.
            }
        }
    }

    private bool IsAllowed(IPAddress address) => AddressRules.Classify(address) switch
    {
        AddressClass.Public => true,
        AddressClass.Local => allowLocal,
        _ => false,
    };
}
