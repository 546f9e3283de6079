using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoEngines.Catalog;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.DependencyInjection;

/// <summary>What every provider's <c>Add...</c> does: settings, validation, an HTTP client behind the gate, and its engines.</summary>
internal static class ProviderRegistration
{
    public static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, ProviderDescriptor provider, params ReadOnlySpan<(VideoEngineId Id, Func<EngineContext, IVideoEngine> Create)> engines)
        where TOptions : ProviderOptions
    {
        services.AddOptionsWithValidateOnStart<TOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>>(new ProviderOptionsValidator<TOptions>(provider)));
        var clientName = ProviderClientFilter.NamePrefix + provider.Name;
        services.AddHttpClient(clientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => ProviderClientFactory.CreatePrimary())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        foreach (var (id, create) in engines)
        {
            if (services.Any(service => service.ImplementationInstance is EngineRegistration registration && registration.Id == id))
            {
                continue;
            }

            services.AddSingleton(new EngineRegistration(id, sp => create(CreateContext<TOptions>(sp, id, provider, clientName)), sp => GetAccess<TOptions>(sp, provider)));
        }
    }

    private static EngineContext CreateContext<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceProvider services, VideoEngineId id, ProviderDescriptor provider, string clientName)
        where TOptions : ProviderOptions
    {
        var clients = services.GetRequiredService<IHttpClientFactory>();
        var clock = services.GetRequiredService<TimeProvider>();
        return EngineContextFactory.Create(
            EngineFacts.Of(services.GetRequiredService<EngineCatalog>(), id),
            services.GetRequiredService<IOptions<TOptions>>().Value,
            provider,
            new ProviderHttp(() => clients.CreateClient(clientName), clock),
            clock,
            services.GetRequiredService<SafeDownloader>());
    }

    private static EngineAccess GetAccess<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider services, ProviderDescriptor provider)
        where TOptions : ProviderOptions
    {
        var options = services.GetRequiredService<IOptions<TOptions>>().Value;
        var accounts = ProviderAccount.From(options, provider);
        var ownAddress = accounts.Count > 0 && accounts.Values.All(provider.IsElsewhere);
        return new EngineAccess([.. accounts.Keys], provider.MissingCredential<TOptions>(), ownAddress);
    }
}
