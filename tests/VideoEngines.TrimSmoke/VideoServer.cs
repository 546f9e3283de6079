using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoEngines.TrimSmoke;

/// <summary>Serves one file on loopback, once: downloads have connections of their own, below which nothing can be put.</summary>
internal sealed class VideoServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public VideoServer() => _listener.Start();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public async Task ServeAsync(byte[] video, CancellationToken cancellationToken)
    {
        using var client = await _listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = client.GetStream();
        var request = new byte[4096];
        var read = 0;
        while (!request.AsSpan(0, read).EndsWith("\r\n\r\n"u8))
        {
            var count = await stream.ReadAsync(request.AsMemory(read), cancellationToken);
            if (count == 0)
            {
                throw new IOException("The client left before its request was complete.");
            }

            read += count;
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: {video.Length}\r\nConnection: close\r\n\r\n"), cancellationToken);
        await stream.WriteAsync(video, cancellationToken);
    }

    public void Dispose() => _listener.Dispose();
}
