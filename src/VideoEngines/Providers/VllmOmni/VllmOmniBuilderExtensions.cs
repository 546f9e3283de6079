using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.VllmOmni;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds vLLM-Omni to VideoEngines.</summary>
public static class VllmOmniBuilderExtensions
{
    /// <summary>
    /// Adds the engines on a vLLM-Omni server of one's own: <c>alibaba/wan-2.2@vllm-omni</c>. Settings bind from the sub-section <c>VllmOmni</c> of the configuration given to
    /// <c>AddVideoEngines</c>; <see cref="ProviderOptions.BaseAddress"/> is required, the key is not. Without an address the engines are ineligible, with a reason that names the setting.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddVllmOmni(this IVideoEnginesBuilder builder, Action<VllmOmniOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<VllmOmniOptions>(configuration.GetSection("VllmOmni"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<VllmOmniOptions>(
            builder.Services,
            VllmOmniProvider.Descriptor,
            (VideoEngineIds.AlibabaWan22OnVllmOmni, static context => new VllmOmniVideoEngine(context)));
        return builder;
    }
}
