using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Lightricks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Lightricks' LTX API to VideoEngines.</summary>
public static class LightricksBuilderExtensions
{
    /// <summary>
    /// Adds Lightricks' engines: <c>lightricks/ltx-2.3-pro</c>, <c>lightricks/ltx-2.3-fast</c>, <c>lightricks/ltx-2.5-pro</c>, <c>lightricks/ltx-2.5-fast</c>, and the retired
    /// <c>lightricks/ltx-2-pro</c> and <c>lightricks/ltx-2-fast</c>. Settings bind from the sub-section <c>Lightricks</c> of the configuration given to <c>AddVideoEngines</c>. A missing key
    /// makes the engines ineligible, with a reason that names the setting; a malformed one is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddLightricks(this IVideoEnginesBuilder builder, Action<LightricksOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<LightricksOptions>(configuration.GetSection("Lightricks"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<LightricksOptions>(
            builder.Services,
            LightricksProvider.Descriptor,
            (VideoEngineIds.LightricksLtx23Pro, static context => new LightricksLtx23ProEngine(context)),
            (VideoEngineIds.LightricksLtx23Fast, static context => new LightricksLtx23FastEngine(context)),
            (VideoEngineIds.LightricksLtx25Pro, static context => new LightricksLtx25ProEngine(context)),
            (VideoEngineIds.LightricksLtx25Fast, static context => new LightricksLtx25FastEngine(context)),
            (VideoEngineIds.LightricksLtx2Pro, static context => new LightricksLtx2ProEngine(context)),
            (VideoEngineIds.LightricksLtx2Fast, static context => new LightricksLtx2FastEngine(context)));
        return builder;
    }
}
