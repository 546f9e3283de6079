using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Alibaba;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Alibaba to VideoEngines.</summary>
public static class AlibabaBuilderExtensions
{
    /// <summary>
    /// Adds Alibaba's Wan engines on DashScope: <c>alibaba/wan-2.6</c>, <c>alibaba/wan-2.6-flash</c>, <c>alibaba/wan-2.7</c>, <c>alibaba/wan-3.0</c>, <c>alibaba/wan-3.0-prime</c>,
    /// <c>alibaba/wan-2.2-s2v</c> and <c>alibaba/wan-2.2-animate</c>. Settings bind from the sub-section <c>Alibaba</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes
    /// the engines ineligible, with a reason that names the setting; a malformed one, or a region that has no host of its own, is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddAlibaba(this IVideoEnginesBuilder builder, Action<AlibabaOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<AlibabaOptions>(configuration.GetSection("Alibaba"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<AlibabaOptions>(
            builder.Services,
            AlibabaProvider.Descriptor,
            (VideoEngineIds.AlibabaWan26, static context => new AlibabaWan26Engine(context)),
            (VideoEngineIds.AlibabaWan26Flash, static context => new AlibabaWan26FlashEngine(context)),
            (VideoEngineIds.AlibabaWan27, static context => new AlibabaWan27Engine(context)),
            (VideoEngineIds.AlibabaWan30, static context => new AlibabaWan30Engine(context)),
            (VideoEngineIds.AlibabaWan30Prime, static context => new AlibabaWan30PrimeEngine(context)),
            (VideoEngineIds.AlibabaWan22Animate, static context => new AlibabaWan22AnimateEngine(context)));
        ProviderRegistration.Add<AlibabaOptions>(builder.Services, AlibabaProvider.BeijingOnly, (VideoEngineIds.AlibabaWan22S2V, static context => new AlibabaWan22S2VEngine(context)));
        return builder;
    }
}
