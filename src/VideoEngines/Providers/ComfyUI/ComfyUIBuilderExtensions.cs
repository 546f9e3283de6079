using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.ComfyUI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ComfyUI to VideoEngines.</summary>
public static class ComfyUIBuilderExtensions
{
    /// <summary>
    /// Adds the engine of a ComfyUI server of your own: <c>alibaba/wan-2.2@comfyui</c>. Settings bind from the sub-section <c>ComfyUI</c> of the configuration given to <c>AddVideoEngines</c>.
    /// Without <c>BaseAddress</c> the engine is not eligible, with a reason that names the setting; a workflow that cannot be read is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddComfyUI(this IVideoEnginesBuilder builder, Action<ComfyUIOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<ComfyUIOptions>(configuration.GetSection("ComfyUI"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<ComfyUIOptions>(
            builder.Services, ComfyUIProvider.Descriptor, (VideoEngineIds.AlibabaWan22OnComfyUI, static context => new ComfyUIVideoEngine(context)));
        return builder;
    }
}
