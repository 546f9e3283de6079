using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling;

/// <summary>Routes the new-design API of Kling (kling.md a.5.1).</summary>
internal static class KlingApi
{
    private const string TextToVideo = "/text-to-video/";
    private const string ImageToVideo = "/image-to-video/";
    private const string Tasks = "/tasks";

    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
        {
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
            return;
        }

        var reads = exchange.Path == Tasks && HttpMethods.IsGet(exchange.Method);
        if (reads && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            await KlingErrors.WriteAsync(exchange, 1002).ConfigureAwait(false);
        else if (exchange.BearerToken() is not { } key)
            await KlingErrors.WriteAsync(exchange, 1001).ConfigureAwait(false);
        else if (!exchange.State.Accepts(key))
            await KlingErrors.WriteAsync(exchange, 1002).ConfigureAwait(false);
        else
            await RouteAsync(exchange).ConfigureAwait(false);
    }

    private static Task RouteAsync(Exchange exchange)
    {
        var path = exchange.Path;
        var post = HttpMethods.IsPost(exchange.Method);
        if (path == Tasks)
        {
            if (HttpMethods.IsGet(exchange.Method))
                return KlingReads.GetAsync(exchange);
            return post ? KlingList.ListAsync(exchange) : KlingErrors.WriteAsync(exchange, 1202);
        }

        var fromImage = path.StartsWith(ImageToVideo, StringComparison.Ordinal);
        if (!fromImage && !path.StartsWith(TextToVideo, StringComparison.Ordinal))
            return KlingErrors.WriteAsync(exchange, 1203);
        if (!post)
            return KlingErrors.WriteAsync(exchange, 1202);
        var model = KlingModel.Find(path[(fromImage ? ImageToVideo : TextToVideo).Length..]);
        return model is null ? KlingErrors.WriteAsync(exchange, 1203) : KlingSubmit.CreateAsync(exchange, model, fromImage);
    }

    /// <summary>Faults of reads that replace the whole answer. True when one was played.</summary>
    public static async Task<bool> ReadFailsAsync(Exchange exchange)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
        {
            await KlingErrors.WriteFaultAsync(exchange, limited, 1302).ConfigureAwait(false);
            return true;
        }

        if (exchange.Take(EmulatorFaultKind.PollError) is not { } error)
            return false;
        await KlingErrors.WriteFaultAsync(exchange, error, 5000).ConfigureAwait(false);
        return true;
    }
}
