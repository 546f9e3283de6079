using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VideoEngines.Tests.Providers.Runway;

/// <summary>The smallest HTTP server that shows what really leaves the process: one request per connection, all of them counted.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _respond;
    private readonly Task _accepting;

    /// <param name="respond">Makes the answer (status line and headers and body) to a request line; null closes the connection without an answer.</param>
    public LoopbackServer(Func<string, string?> respond)
    {
        _respond = respond;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/runway";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    public static string Answer(string status, string json) => $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            using (client)
            {
                await ServeAsync(client.GetStream());
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
            {
                return;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n");
        var requestLine = lines[0][..lines[0].LastIndexOf(' ')];
        Requests.Enqueue(requestLine);
        var length = lines.Where(static l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(static l => int.Parse(l[15..], null)).FirstOrDefault();
        try
        {
            await stream.ReadExactlyAsync(new byte[length]);
        }
        catch (EndOfStreamException)
        {
            return;
        }

        if (_respond(requestLine) is { } answer)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    }
}
