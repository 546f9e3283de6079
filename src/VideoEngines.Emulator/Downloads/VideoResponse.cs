using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace VideoEngines.Emulator.Downloads;

/// <summary>Sends bytes as a file server does: HEAD, ETag, and one byte range.</summary>
internal static class VideoResponse
{
    private const int ChunkSize = 128 * 1024;

    /// <param name="http">The request.</param>
    /// <param name="video">The whole file.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="etag">Its entity tag, quoted.</param>
    /// <param name="write">Sends the selected bytes; false when it stopped before their end.</param>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> video, string type, string etag, Func<ReadOnlyMemory<byte>, Task<bool>>? write = null)
    {
        var response = http.Response;
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ETag = etag;
        if (http.Request.Headers.IfNoneMatch.Contains(etag))
        {
            response.StatusCode = 304;
            await response.CompleteAsync().ConfigureAwait(false);
            return;
        }

        var (status, start, length) = SelectRange(http.Request, video.Length, etag);
        response.StatusCode = status;
        if (status == 416)
        {
            response.Headers.ContentRange = $"bytes */{video.Length}";
            response.ContentLength = 0;
            await response.CompleteAsync().ConfigureAwait(false);
            return;
        }

        if (status == 206)
            response.Headers.ContentRange = $"bytes {start}-{start + length - 1}/{video.Length}";
        response.ContentType = type;
        response.ContentLength = length;
        var whole = HttpMethods.IsHead(http.Request.Method) || await (write ?? (bytes => WriteAsync(http, bytes)))(video.Slice(start, length)).ConfigureAwait(false);
        // Without the full length the server sends what it has and closes the connection.
        if (whole)
            await response.CompleteAsync().ConfigureAwait(false);
    }

    public static async Task<bool> WriteAsync(HttpContext http, ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += ChunkSize)
            await http.Response.Body.WriteAsync(bytes.Slice(at, Math.Min(ChunkSize, bytes.Length - at)), http.RequestAborted).ConfigureAwait(false);
        return true;
    }

    private static (int Status, int Start, int Length) SelectRange(HttpRequest request, int total, string etag)
    {
        var whole = (200, 0, total);
        // Several ranges, another unit and a stale If-Range are answered with the whole file, as RFC 9110 allows.
        if (!RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var header) || header.Unit != "bytes" || header.Ranges.Count != 1)
            return whole;
        if (request.Headers.IfRange is { Count: > 0 } condition && condition != etag)
            return whole;
        var range = header.Ranges.First();
        if (range.From is { } from)
        {
            var last = Math.Min(range.To ?? total - 1, total - 1);
            return from < total ? (206, (int)from, (int)(last - from + 1)) : (416, 0, 0);
        }

        var suffix = Math.Min(range.To ?? 0, total);
        return suffix > 0 ? (206, (int)(total - suffix), (int)suffix) : (416, 0, 0);
    }
}
