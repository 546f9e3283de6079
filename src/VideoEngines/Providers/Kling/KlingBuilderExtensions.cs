using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Kling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Kling to VideoEngines.</summary>
public static class KlingBuilderExtensions
{
    /// <summary>
    /// Adds Kling's engines: <c>kling/v3</c>. Settings bind from the sub-section <c>Kling</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines
    /// ineligible, with a reason that names the setting; a malformed one is an error at start.
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

        ProviderRegistration.Add<KlingOptions>(builder.Services, KlingProvider.Descriptor, (VideoEngineIds.KlingV3, static context => new KlingV3Engine(context)));
        return builder;
    }
}
