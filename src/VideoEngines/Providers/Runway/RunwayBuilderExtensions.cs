using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Metering;
using VideoEngines.Providers.Runway;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Runway to VideoEngines.</summary>
public static class RunwayBuilderExtensions
{
    /// <summary>
    /// Adds Runway's engines: <c>runway/gen4.5</c>, <c>runway/gen4-turbo</c>, <c>runway/act-two</c>, <c>runway/aleph2</c>, the retired <c>runway/gen3a-turbo</c>, and Veo 3.1 and Seedance
    /// through Runway (<c>*@runway</c>). Settings bind from the sub-section <c>Runway</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines ineligible, with a
    /// reason that names the setting; a malformed one is an error at start.
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
        builder.Services.Configure<CreditMeterOptions>(static options =>
        {
            options.OnUnknownFailureByEngine.TryAdd("runway/*", UnknownFailurePolicy.Suspense);
            options.OnUnknownFailureByEngine.TryAdd("*@runway", UnknownFailurePolicy.Suspense);
        });
        ProviderRegistration.Add<RunwayOptions>(
            builder.Services,
            RunwayProvider.Descriptor,
            (VideoEngineIds.RunwayGen45, static context => new RunwayGen45Engine(context)),
            (VideoEngineIds.RunwayGen4Turbo, static context => new RunwayGen4TurboEngine(context)),
            (VideoEngineIds.RunwayActTwo, static context => new RunwayActTwoEngine(context)),
            (VideoEngineIds.RunwayAleph2, static context => new RunwayAleph2Engine(context)),
            (VideoEngineIds.RunwayGen3aTurbo, static context => new RunwayGen3aTurboEngine(context)),
            (VideoEngineIds.GoogleVeo31OnRunway, Hosted),
            (VideoEngineIds.GoogleVeo31FastOnRunway, Hosted),
            (VideoEngineIds.ByteDanceSeedance20OnRunway, Hosted),
            (VideoEngineIds.ByteDanceSeedance20FastOnRunway, Hosted),
            (VideoEngineIds.ByteDanceSeedance20MiniOnRunway, Hosted),
            (VideoEngineIds.ByteDanceSeedance25OnRunway, Hosted));
        return builder;
    }

    private static RunwayHostedEngine Hosted(EngineContext context) => new(context);
}
