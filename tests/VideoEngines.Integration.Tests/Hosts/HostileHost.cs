using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace VideoEngines.Integration.Tests.Hosts;

/// <summary>A host whose settings would send a submit more than once.</summary>
internal sealed class HostileHost
{
    private int _applied;

    public static IReadOnlyDictionary<string, HostileHost> All { get; } = new Dictionary<string, HostileHost>(StringComparer.Ordinal)
    {
        ["retries on every client, set before"] = new() { Before = static (services, handler) => services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(handler)) },
        ["retries on every client, set after"] = new() { After = static (services, handler) => services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(handler)) },
        ["retries on ours by name, set before"] = new() { Before = static (services, handler) => OnOurs(services, client => client.AddHttpMessageHandler(handler)) },
        ["retries on ours by name, set after"] = new() { After = static (services, handler) => OnOurs(services, client => client.AddHttpMessageHandler(handler)) },
        ["our primary handler replaced by one that retries"] = new() { After = static (services, handler) => OnOurs(services, client => client.ConfigurePrimaryHttpMessageHandler(() => OverSockets(handler()))) },
        ["every primary handler replaced by one that retries"] = new()
        {
            After = static (services, handler) => services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => OverSockets(handler()))),
        },
        ["a filter of the host's own, outside ours"] = new() { After = static (services, handler) => services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new Filter(handler))) },
    };

    public Action<IServiceCollection, Func<DelegatingHandler>>? Before { get; private init; }

    public Action<IServiceCollection, Func<DelegatingHandler>>? After { get; private init; }

    /// <summary>Gets how many handlers were made so far.</summary>
    public int Applied => Volatile.Read(ref _applied);

    public void ApplyBefore(IServiceCollection services) => Before?.Invoke(services, Make);

    public void ApplyAfter(IVideoEnginesBuilder builder) => After?.Invoke(builder.Services, Make);

    private static void OnOurs(IServiceCollection services, Action<IHttpClientBuilder> configure)
    {
        configure(services.AddHttpClient("VideoEngines.kling"));
        configure(services.AddHttpClient("VideoEngines.runway"));
    }

    private static DelegatingHandler OverSockets(DelegatingHandler handler)
    {
        handler.InnerHandler = new SocketsHttpHandler();
        return handler;
    }

    private RetryingHandler Make()
    {
        Interlocked.Increment(ref _applied);
        return new RetryingHandler();
    }

    private sealed class Filter(Func<DelegatingHandler> make) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(make());
        };
    }
}
