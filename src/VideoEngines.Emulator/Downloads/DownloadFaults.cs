using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Downloads;

/// <summary>Plays the faults of downloads. They apply to GET only, so that a HEAD before it does not use them up.</summary>
internal static class DownloadFaults
{
    private const int ChunkSize = 64 * 1024;
    private const string Page = "<!DOCTYPE html><html><body><h1>Access denied</h1><p>This is no video.</p></body></html>";

    private static readonly Uri PrivateAddress = new("http://169.254.169.254/");
    private static readonly byte[] Zeros = new byte[ChunkSize];

    public static async Task<bool> TryPlayAsync(Exchange exchange, Func<byte[]> video, string type, string etag)
    {
        if (!HttpMethods.IsGet(exchange.Method))
            return false;
        if (exchange.Take(EmulatorFaultKind.RedirectPrivate) is { } redirect)
        {
            exchange.Http.Response.Redirect((redirect.Location ?? PrivateAddress).AbsoluteUri);
            await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
        }
        else if (exchange.Take(EmulatorFaultKind.WrongTypeDownload) is { } wrong)
            await SendPageAsync(exchange.Http, wrong.Code == "bytes" ? type : "text/html").ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.TruncatedDownload) is { } truncated)
            await TruncateAsync(exchange, video(), type, etag, truncated.Bytes).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.OversizedDownload) is { } oversized)
            await OverrunAsync(exchange.Http, video(), type, oversized.Bytes).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SlowDownload) is { } slow)
            await DripAsync(exchange, video(), type, etag, slow).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.GzipDownload) is { } bomb)
            await BombAsync(exchange.Http, type, bomb.Bytes ?? 64L * 1024 * 1024).ConfigureAwait(false);
        else
            return false;
        return true;
    }

    private static async Task SendPageAsync(HttpContext http, string type)
    {
        http.Response.ContentType = type;
        await http.Response.WriteAsync(Page, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static Task TruncateAsync(Exchange exchange, byte[] video, string type, string etag, long? limit) => VideoResponse.SendAsync(exchange.Http, video, type, etag, async bytes =>
    {
        await VideoResponse.WriteAsync(exchange.Http, bytes[..(int)Math.Min(limit ?? bytes.Length / 2, bytes.Length - 1)]).ConfigureAwait(false);
        return false;
    });

    private static async Task OverrunAsync(HttpContext http, byte[] video, string type, long? bytes)
    {
        http.Response.ContentType = type;
        var left = bytes ?? long.MaxValue;
        var head = (int)Math.Min(video.Length, left);
        await VideoResponse.WriteAsync(http, video.AsMemory(0, head)).ConfigureAwait(false);
        await WriteZerosAsync(http.Response.Body, left - head, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static Task DripAsync(Exchange exchange, byte[] video, string type, string etag, EmulatorFault fault) => VideoResponse.SendAsync(exchange.Http, video, type, etag, async bytes =>
    {
        var size = (int)Math.Min(fault.Bytes ?? 16 * 1024, bytes.Length);
        for (var at = 0; at < bytes.Length; at += size)
        {
            await exchange.State.Clock.DelayWallAsync(fault.Delay ?? TimeSpan.FromMilliseconds(200), exchange.Aborted).ConfigureAwait(false);
            await exchange.Http.Response.Body.WriteAsync(bytes.Slice(at, Math.Min(size, bytes.Length - at)), exchange.Aborted).ConfigureAwait(false);
            await exchange.Http.Response.Body.FlushAsync(exchange.Aborted).ConfigureAwait(false);
        }

        return true;
    });

    private static async Task BombAsync(HttpContext http, string type, long bytes)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentEncoding = "gzip";
        var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
            await WriteZerosAsync(gzip, bytes, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task WriteZerosAsync(Stream target, long bytes, CancellationToken cancellationToken)
    {
        for (var left = bytes; left > 0; left -= ChunkSize)
            await target.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(ChunkSize, left)), cancellationToken).ConfigureAwait(false);
    }
}
