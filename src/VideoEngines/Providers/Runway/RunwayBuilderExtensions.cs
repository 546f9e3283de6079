using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Metering;
using VideoEngines.Providers.Runway;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Runway to VideoEngines.</summary>
public static class RunwayBuilderExtensions
{
    /// <summary>
    /// Adds Runway's engines: <c>runway/gen4.5</c>. Settings bind from the sub-section <c>Runway</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines
    /// ineligible, with a reason that names the setting; a malformed one is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddRunway(this IVideoEnginesBuilder builder, Action<RunwayOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<RunwayOptions>(configuration.GetSection("Runway"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        // A cancelled job that is gone says nothing about its cost, and a cancel may have destroyed a finished render: keep the credits until somebody knows.
        builder.Services.Configure<CreditMeterOptions>(static options => options.OnUnknownFailureByEngine.TryAdd("runway/*", UnknownFailurePolicy.Suspense));
        ProviderRegistration.Add<RunwayOptions>(builder.Services, RunwayProvider.Descriptor, (VideoEngineIds.RunwayGen45, static context => new RunwayGen45Engine(context)));
        return builder;
    }
}
