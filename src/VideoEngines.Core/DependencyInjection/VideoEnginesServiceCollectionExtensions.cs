using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.DependencyInjection;
using VideoEngines.Diagnostics;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VideoEngines to an app.</summary>
public static class VideoEnginesServiceCollectionExtensions
{
    /// <summary>
    /// Adds the router as <see cref="IVideoEngine"/>, every engine keyed by its id, the catalog, the job tracker and safe downloads. Add providers on the builder that it returns.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">The section with settings, usually <c>VideoEngines</c>: sub-sections <c>Kling</c>, <c>Runway</c>, <c>Downloads</c>, <c>Credits</c>, <c>Routing</c>.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddVideoEngines(this IServiceCollection services, IConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddHttpClient();
        services.AddLogging();
        AddOptions(services, configuration);
        AddFacts(services);
        AddJobs(services);
        AddHttp(services);
        services.TryAddSingleton<EngineRegistry>();
        services.TryAddSingleton<RouteContextSource>();
        services.TryAddSingleton<RoutingVideoEngine>();
        AddLifecycle(services);
        services.TryAddSingleton<IVideoRouter>(static provider => provider.GetRequiredService<RoutingVideoEngine>());
        services.TryAddSingleton<IVideoEngine>(static provider => provider.GetRequiredService<RoutingVideoEngine>());
        services.TryAddKeyedSingleton<IVideoEngine>(
            KeyedService.AnyKey, static (provider, key) => provider.GetRequiredService<EngineRegistry>().Get(key?.ToString() ?? string.Empty));
        return new VideoEnginesBuilder(services, configuration);
    }

    private static void AddOptions(IServiceCollection services, IConfiguration? configuration)
    {
        services.AddOptionsWithValidateOnStart<DownloadOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DownloadOptions>, DownloadOptionsValidator>());
        services.AddOptions<CatalogOptions>();
        services.AddOptions<RoutingOptions>();
        services.AddOptionsWithValidateOnStart<RoutingHealthOptions>();
        services.AddOptionsWithValidateOnStart<RoutingSlotOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RoutingHealthOptions>, RoutingHealthOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RoutingSlotOptions>, RoutingSlotOptionsValidator>());
        if (configuration is not null)
        {
            services.Configure<DownloadOptions>(configuration.GetSection("Downloads"));
            services.Configure<RoutingHealthOptions>(configuration.GetSection("Routing:Health"));
            services.Configure<RoutingSlotOptions>(configuration.GetSection("Routing:Slots"));
            if (!services.Any(static service => service.ServiceType == typeof(RoutingPolicySection)))
            {
                services.AddSingleton(new RoutingPolicySection(configuration));
            }
        }
    }

    private static void AddFacts(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider =>
            EngineCatalog.Default.With([.. provider.GetRequiredService<IOptions<CatalogOptions>>().Value.Overlays]));
        services.TryAddSingleton<EngineHealthMonitor>();
        services.TryAddSingleton<IEngineHealth>(static provider => provider.GetRequiredService<EngineHealthMonitor>());
        services.TryAddSingleton<EngineSlots>();
        services.TryAddSingleton<RoutingPolicies>();
        services.TryAddSingleton(static provider => new Instruments(provider.GetService<IMeterFactory>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IVideoEngineObserver, JobMetricsObserver>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IVideoEngineObserver, HealthJobObserver>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IVideoEngineObserver, SlotJobObserver>());
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.TryAddSingleton<IVideoJobStore>(static _ => new InMemoryVideoJobStore());
        services.TryAddSingleton(static provider => new VideoJobTracker(
            provider.GetRequiredService<IVideoJobStore>(),
            provider.GetService<CreditMeter>() is { } meter ? new CreditJobSettler(meter, provider.GetRequiredService<EngineCatalog>()) : null,
            provider.GetServices<IVideoEngineObserver>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<VideoJobTracker>>()));
        services.TryAddSingleton<JobKeyGate>();
    }

    private static void AddLifecycle(IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<LifecycleOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LifecycleOptions>, LifecycleOptionsValidator>());
        services.TryAddSingleton<LifecycleMonitor>();
        services.TryAddSingleton<ILifecycleMonitor>(static provider => provider.GetRequiredService<LifecycleMonitor>());
        services.TryAddSingleton(static provider => new Lazy<LifecycleMonitor>(provider.GetRequiredService<LifecycleMonitor>));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IVideoEngineObserver, LifecycleJobObserver>());
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new SafeDownloader(provider.GetRequiredService<IOptions<DownloadOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        if (!services.Any(static service => service.ImplementationType == typeof(ProviderClientFilter)))
        {
            // First in the list runs last: whatever handlers others add, this one removes them from our clients.
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, ProviderClientFilter>());
        }
    }
}
