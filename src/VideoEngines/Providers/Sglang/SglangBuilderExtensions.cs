using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Sglang;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds SGLang Diffusion to VideoEngines.</summary>
public static class SglangBuilderExtensions
{
    /// <summary>
    /// Adds the engines on an SGLang Diffusion server of one's own: <c>alibaba/wan-2.2@sglang</c>. Settings bind from the sub-section <c>Sglang</c> of the configuration given to
    /// <c>AddVideoEngines</c>; <see cref="ProviderOptions.BaseAddress"/> is required, the key is not. Without an address the engines are ineligible, with a reason that names the setting.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddSglang(this IVideoEnginesBuilder builder, Action<SglangOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<SglangOptions>(configuration.GetSection("Sglang"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<SglangOptions>(
            builder.Services,
            SglangProvider.Descriptor,
            (VideoEngineIds.AlibabaWan22OnSglang, static context => new SglangVideoEngine(context)));
        return builder;
    }
}
