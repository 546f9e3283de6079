namespace VideoEngines.Http;

/// <summary>Makes the message handlers and clients of providers.</summary>
internal static class ProviderClientFactory
{
    /// <summary>Creates the primary handler: no redirects (a 307 would post again), no cookies, no decompression of surprises.</summary>
    public static SocketsHttpHandler CreatePrimary() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    };

    /// <summary>Wraps a handler in the gate and a client without a time-out of its own: the pipeline owns time.</summary>
    public static HttpMessageInvoker CreateInvoker(HttpMessageHandler handler) => new(handler as SubmitGate ?? new SubmitGate(handler), disposeHandler: false);
}
