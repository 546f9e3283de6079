using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.ByteDance;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ByteDance to VideoEngines.</summary>
public static class ByteDanceBuilderExtensions
{
    /// <summary>
    /// Adds the Seedance engines at ByteDance's own API: <c>bytedance/seedance-2.5</c>, <c>seedance-2.0</c>, <c>seedance-2.0-fast</c>, <c>seedance-2.0-mini</c> and <c>seedance-1.5-pro</c>.
    /// Settings bind from the sub-section <c>ByteDance</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines ineligible, with a reason that names the
    /// setting; a malformed one, or an unknown region without an address, is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddByteDance(this IVideoEnginesBuilder builder, Action<ByteDanceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<ByteDanceOptions>(configuration.GetSection("ByteDance"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<ByteDanceOptions>(
            builder.Services,
            ByteDanceProvider.Descriptor,
            (VideoEngineIds.ByteDanceSeedance25, static context => new Seedance25Engine(context)),
            (VideoEngineIds.ByteDanceSeedance20, static context => new Seedance20Engine(context)),
            (VideoEngineIds.ByteDanceSeedance20Fast, static context => new Seedance20FastEngine(context)),
            (VideoEngineIds.ByteDanceSeedance20Mini, static context => new Seedance20MiniEngine(context)),
            (VideoEngineIds.ByteDanceSeedance15Pro, static context => new Seedance15ProEngine(context)));
        return builder;
    }
}
