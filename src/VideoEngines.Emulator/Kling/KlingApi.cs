using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Kling.Legacy;

namespace VideoEngines.Emulator.Kling;

/// <summary>Routes both generations of Kling's API (kling.md a.1).</summary>
internal static class KlingApi
{
    private const string Tasks = "/tasks";
    private const string Legacy = "/v1/";

    private static readonly (string Prefix, KlingFamily Family)[] Creates =
    [
        ("/text-to-video/", KlingFamily.TextToVideo),
        ("/image-to-video/", KlingFamily.ImageToVideo),
        ("/omni-video/", KlingFamily.OmniVideo),
        ("/motion-control/", KlingFamily.MotionControl),
    ];

    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
        {
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
            return;
        }

        var legacy = exchange.Path.StartsWith(Legacy, StringComparison.Ordinal);
        var reads = HttpMethods.IsGet(exchange.Method) && (legacy || exchange.Path == Tasks);
        if (reads && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            await KlingErrors.WriteAsync(exchange, 1002).ConfigureAwait(false);
        else if (exchange.BearerToken() is not { } key)
            await KlingErrors.WriteAsync(exchange, 1001).ConfigureAwait(false);
        else if (KlingCredentials.Refuse(exchange.State, key, legacy) is { } code)
            await KlingErrors.WriteAsync(exchange, code).ConfigureAwait(false);
        else if (legacy)
            await KlingLegacyApi.RouteAsync(exchange).ConfigureAwait(false);
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

        foreach (var (prefix, family) in Creates)
        {
            if (!path.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            if (!post)
                return KlingErrors.WriteAsync(exchange, 1202);
            return KlingModel.Find(family, path[prefix.Length..]) is { } model ? KlingSubmit.CreateAsync(exchange, model) : KlingErrors.WriteAsync(exchange, 1203);
        }

        return KlingErrors.WriteAsync(exchange, 1203);
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
