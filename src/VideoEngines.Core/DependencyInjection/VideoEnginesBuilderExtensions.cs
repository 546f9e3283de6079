using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Http.Downloads;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds features to VideoEngines. All of these can be called more than once.</summary>
public static class VideoEnginesBuilderExtensions
{
    /// <summary>Lays documents over the shipped catalog: prices, models, dates. Errors are listed all at once when the catalog is first used.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Adds overlays.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureCatalog(this IVideoEnginesBuilder builder, Action<CatalogOptions> configure) => Configure(builder, configure);

    /// <summary>Sets the default policy and further ones by name.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the policies.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureRouting(this IVideoEnginesBuilder builder, Action<RoutingOptions> configure) => Configure(builder, configure);

    /// <summary>Adds a policy document on disk, see <see cref="RoutingPolicy.Parse"/>. It is read before the first plan and again within two seconds when it changes; one that is not valid is logged, and the one before stays.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file; relative to the working directory.</param>
    /// <param name="isDefault">Whether it is the policy of submits that name none (default); otherwise it is chosen by its name, see <see cref="VideoSubmitOptions.Policy"/>.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddPolicyFile(this IVideoEnginesBuilder builder, string path, bool isDefault = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = new RoutingPolicyFile(Path.GetFullPath(path), isDefault);
        if (!builder.Services.Any(service => file.Equals(service.ImplementationInstance)))
        {
            builder.Services.AddSingleton(file);
        }

        return builder;
    }

    /// <summary>Tunes when an engine counts as unhealthy.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the limits.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureHealth(this IVideoEnginesBuilder builder, Action<RoutingHealthOptions> configure) => Configure(builder, configure);

    /// <summary>Sets how many jobs may run at the same time, and how long a submit waits for a place.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the limits.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureSlots(this IVideoEnginesBuilder builder, Action<RoutingSlotOptions> configure) => Configure(builder, configure);

    /// <summary>Adds an observer of engines that are taken out and come back.</summary>
    /// <typeparam name="TObserver">The observer's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddHealthObserver<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TObserver>(
        this IVideoEnginesBuilder builder)
        where TObserver : class, IEngineHealthObserver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEngineHealthObserver, TObserver>());
        return builder;
    }

    /// <summary>Tunes what <see cref="ILifecycleMonitor"/> reports.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureLifecycle(this IVideoEnginesBuilder builder, Action<LifecycleOptions> configure) => Configure(builder, configure);

    /// <summary>Adds an observer of engines in use that are retired, deprecated or soon to be.</summary>
    /// <typeparam name="TObserver">The observer's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddLifecycleObserver<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TObserver>(
        this IVideoEnginesBuilder builder)
        where TObserver : class, ILifecycleObserver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILifecycleObserver, TObserver>());
        return builder;
    }

    /// <summary>Tunes the limits of downloads.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the limits.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder ConfigureDownloads(this IVideoEnginesBuilder builder, Action<DownloadOptions> configure) => Configure(builder, configure);

    /// <summary>
    /// Turns metering on: every submit then holds credits of <see cref="VideoSubmitOptions.Account"/> (or of the default account) first and settles what the job really cost.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Chooses the ledger and tunes the meter; <see langword="null"/> for credits in memory.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddCredits(this IVideoEnginesBuilder builder, Action<CreditsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var credits = new CreditsBuilder(builder.Services);
        if (!builder.Services.Any(static service => service.ServiceType == typeof(ICreditLedger)))
        {
            credits.UseInMemory();
        }

        builder.Services.AddOptions<CreditMeterOptions>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CreditMeterOptions>, CatalogRateCard>());
        if (builder.Configuration?["Credits:DefaultAccount"] is { Length: > 0 } account)
        {
            builder.Services.Configure<CreditMeterOptions>(options => options.DefaultAccount = account);
        }

        builder.Services.TryAddSingleton(static provider => new CreditMeter(
            provider.GetRequiredService<ICreditLedger>(),
            provider.GetRequiredService<IOptions<CreditMeterOptions>>().Value));
        configure?.Invoke(credits);
        return builder;
    }

    /// <summary>Adds an engine of the host's own. Routing needs an offer with this id in the catalog, by an overlay.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="id">The engine's id.</param>
    /// <param name="create">Makes the engine, once.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddEngine(this IVideoEnginesBuilder builder, VideoEngineId id, Func<IServiceProvider, IVideoEngine> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(new EngineRegistration(id, create, static _ => new EngineAccess([ProviderOptions.DefaultAccount], null, true)));
        return builder;
    }

    /// <summary>Puts a layer around every engine, outside the fixed layers (record, slots, meter, health, telemetry, logging). The first added is outermost.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="wrap">Wraps an engine; usually with a <see cref="DelegatingVideoEngine"/>.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder UseLayer(this IVideoEnginesBuilder builder, Func<IVideoEngine, IServiceProvider, IVideoEngine> wrap)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(wrap);
        builder.Services.AddSingleton(new EngineLayer(wrap));
        return builder;
    }

    /// <summary>Adds an observer of transitions.</summary>
    /// <typeparam name="TObserver">The observer's type.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddObserver<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TObserver>(
        this IVideoEnginesBuilder builder)
        where TObserver : class, IVideoEngineObserver
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IVideoEngineObserver, TObserver>());
        return builder;
    }

    /// <summary>Keeps attempts in a store of the host's choice instead of in memory.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="create">Makes the store, once.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder UseJobStore(this IVideoEnginesBuilder builder, Func<IServiceProvider, IVideoJobStore> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.RemoveAll<IVideoJobStore>();
        builder.Services.AddSingleton(create);
        return builder;
    }

    /// <summary>Adds a protector that signs handles which go through clients.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="key">A secret of at least 32 bytes, the same on every host.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddHandleProtector(this IVideoEnginesBuilder builder, ReadOnlyMemory<byte> key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var protector = new HmacVideoHandleProtector(key);
        builder.Services.RemoveAll<IVideoHandleProtector>();
        builder.Services.AddSingleton<IVideoHandleProtector>(protector);
        return builder;
    }

    private static IVideoEnginesBuilder Configure<TOptions>(IVideoEnginesBuilder builder, Action<TOptions> configure)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }
}
