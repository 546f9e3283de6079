using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Kling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Kling to VideoEngines.</summary>
public static class KlingBuilderExtensions
{
    /// <summary>
    /// Adds Kling's engines: 3.0 with Turbo, Omni and Motion Control, 2.6 with Motion Control, 2.5 Turbo, O1, 2.0 Master, Avatar and lip sync. Settings bind from the sub-section <c>Kling</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines
    /// ineligible, with a reason that names the setting; a malformed one is an error at start. With an access key and a secret key alone only 2.0 Master, Avatar and lip sync are eligible.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddKling(this IVideoEnginesBuilder builder, Action<KlingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<KlingOptions>(configuration.GetSection("Kling"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<KlingOptions>(
            builder.Services,
            KlingProvider.Descriptor,
            (VideoEngineIds.KlingV3, static context => new KlingV3Engine(context)),
            (VideoEngineIds.KlingV3Turbo, static context => new KlingV3TurboEngine(context)),
            (VideoEngineIds.KlingV3Omni, static context => new KlingV3OmniEngine(context)),
            (VideoEngineIds.KlingV3MotionControl, static context => new KlingV3MotionControlEngine(context)),
            (VideoEngineIds.KlingV26, static context => new KlingV26Engine(context)),
            (VideoEngineIds.KlingV26MotionControl, static context => new KlingV26MotionControlEngine(context)),
            (VideoEngineIds.KlingV25Turbo, static context => new KlingV25TurboEngine(context)),
            (VideoEngineIds.KlingO1, static context => new KlingO1Engine(context)));
        ProviderRegistration.Add<KlingOptions>(
            builder.Services,
            KlingProvider.Legacy,
            (VideoEngineIds.KlingV2Master, static context => new KlingV2MasterEngine(context)),
            (VideoEngineIds.KlingAvatar, static context => new KlingAvatarEngine(context)),
            (VideoEngineIds.KlingLipSync, static context => new KlingLipSyncEngine(context)));
        return builder;
    }
}
