using System.Globalization;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ltx;

/// <summary>Routes the LTX API (ltx.md).</summary>
internal static class LtxApi
{
    public static async Task HandleAsync(Exchange exchange)
    {
        var uploads = exchange.State.Of(LtxUploads.Create);
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
        {
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
            return;
        }

        if (exchange.Path.StartsWith(LtxUploads.TargetPrefix, StringComparison.Ordinal) && HttpMethods.IsPut(exchange.Method))
        {
            await uploads.ReceiveAsync(exchange).ConfigureAwait(false);
            return;
        }

        exchange.Http.Response.Headers["x-request-id"] = RequestId(exchange);
        if ((IsRead(exchange) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null) || exchange.BearerToken() is not { } key || !exchange.State.Accepts(key))
            await LtxErrors.WriteAsync(exchange, 401, "authentication_error", "Invalid API key").ConfigureAwait(false);
        else
            await RouteAsync(exchange, uploads).ConfigureAwait(false);
    }

    private static bool IsRead(Exchange exchange) => HttpMethods.IsGet(exchange.Method) && exchange.Path.StartsWith("/v2/", StringComparison.Ordinal);

    private static Task RouteAsync(Exchange exchange, LtxUploads uploads)
    {
        var parts = exchange.Path.Split('/');
        var posts = HttpMethods.IsPost(exchange.Method);
        return parts switch
        {
            ["", "v1", "upload"] when posts => uploads.CreateAsync(exchange),
            ["", "v1", var endpoint] when posts && LtxModel.Synchronous.Contains(endpoint) && !exchange.State.Options.Lifecycle => LtxSubmit.SubmitAsync(exchange, endpoint, isJob: false),
            ["", "v2", var endpoint] when posts && LtxModel.Asynchronous.Contains(endpoint) => LtxSubmit.SubmitAsync(exchange, endpoint, isJob: true),
            ["", "v2", var endpoint, var id] when HttpMethods.IsGet(exchange.Method) && LtxModel.Asynchronous.Contains(endpoint) => LtxJobs.GetAsync(exchange, endpoint, id),
            _ => LtxErrors.WriteAsync(exchange, 404, LtxErrors.NotFound, "Not found"),
        };
    }

    private static string RequestId(Exchange exchange)
    {
        var number = exchange.State.Of(static _ => new Counter()).Next();
        var value = SeededValues.Mix(SeededValues.SeedOf(exchange.State.Options.Seed, "ltx-request"), number);
        return string.Create(CultureInfo.InvariantCulture, $"{value:x16}{SeededValues.Mix(value, 1):x16}");
    }

    private sealed class Counter : IResettable
    {
        private ulong _count;

        public ulong Next() => Interlocked.Increment(ref _count);

        public void Reset() => Interlocked.Exchange(ref _count, 0);
    }
}
