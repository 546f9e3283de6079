using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Fal.Families;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds fal to VideoEngines.</summary>
public static class FalBuilderExtensions
{
    /// <summary>
    /// Adds the engines at fal: all ids that end in <c>@fal</c>. Settings bind from the sub-section <c>Fal</c> of the configuration given to <c>AddVideoEngines</c>. A missing key makes the engines
    /// ineligible, with a reason that names the setting; a malformed one is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddFal(this IVideoEnginesBuilder builder, Action<FalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<FalOptions>(configuration.GetSection("Fal"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FalOptions>, FalOptionsValidator>());
        (VideoEngineId, Func<EngineContext, IVideoEngine>)[] engines =
            [.. FalFamilies.Engines.Select(static id => (id, (Func<EngineContext, IVideoEngine>)(static context => new FalVideoEngine(context))))];
        ProviderRegistration.Add<FalOptions>(builder.Services, FalProvider.Descriptor, engines);
        return builder;
    }
}
