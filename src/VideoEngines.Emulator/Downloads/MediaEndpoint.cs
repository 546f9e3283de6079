using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Downloads;

/// <summary>Serves <c>/media/{job}/{token}.mp4</c>, or the ending of an image: what a provider's CDN does.</summary>
internal static class MediaEndpoint
{
    public const string Prefix = "/media/";

    public static async Task HandleAsync(Exchange exchange)
    {
        var http = exchange.Http;
        if (!HttpMethods.IsGet(exchange.Method) && !HttpMethods.IsHead(exchange.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(http, 405, "Method not allowed").ConfigureAwait(false);
            return;
        }

        var parts = exchange.Path[Prefix.Length..].Split('/');
        if (parts.Length != 2 || Path.GetExtension(parts[1]) is not { Length: 4 } extension)
        {
            await RefuseAsync(http, 404, "Not found").ConfigureAwait(false);
            return;
        }

        if (!exchange.State.Links.TryRead(parts[0], parts[1][..^4], out var expires, out var watermarked, out var index))
        {
            await RefuseAsync(http, 403, "Signature does not match").ConfigureAwait(false);
            return;
        }

        var now = exchange.State.Clock.Now;
        if (now >= expires)
        {
            await RefuseAsync(http, 403, "Request has expired").ConfigureAwait(false);
            return;
        }

        var job = exchange.State.Jobs.Find(exchange.Provider, parts[0]);
        if (job is null || job.Spec.Extension != extension || job.Timeline.StateAt(now) != EmulatedJobState.Succeeded)
        {
            await RefuseAsync(http, 404, "Not found").ConfigureAwait(false);
            return;
        }

        await ServeAsync(exchange, job, index, watermarked).ConfigureAwait(false);
    }

    /// <summary>Sends a video or an image of a job, or plays what a fault makes of the download.</summary>
    public static async Task ServeAsync(Exchange exchange, Job job, int index = 0, bool watermarked = false)
    {
        byte[] Video() => exchange.State.Videos.Get(job, watermarked, index);
        var etag = $"\"{job.Seed:x}-{index}-{(watermarked ? 1 : 0)}\"";
        var type = job.Spec.ContentType;
        if (!await DownloadFaults.TryPlayAsync(exchange, Video, type, etag).ConfigureAwait(false))
            await VideoResponse.SendAsync(exchange.Http, Video(), type, etag).ConfigureAwait(false);
    }

    private static async Task RefuseAsync(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain";
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.WriteAsync(text, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }
}
