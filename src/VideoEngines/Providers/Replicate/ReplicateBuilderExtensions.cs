using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Replicate;
using VideoEngines.Providers.Replicate.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Replicate to VideoEngines.</summary>
public static class ReplicateBuilderExtensions
{
    /// <summary>
    /// Adds the engines at Replicate: all ids that end in <c>@replicate</c>, and <c>replicate/any</c>. Settings bind from the sub-section <c>Replicate</c> of the configuration given to
    /// <c>AddVideoEngines</c>. A missing token makes the engines ineligible, with a reason that names the setting; a malformed one is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddReplicate(this IVideoEnginesBuilder builder, Action<ReplicateOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<ReplicateOptions>(configuration.GetSection("Replicate"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        (VideoEngineId, Func<EngineContext, IVideoEngine>)[] engines =
            [.. ReplicateModels.Engines.Select(static id => (id, (Func<EngineContext, IVideoEngine>)(static context => new ReplicateVideoEngine(context))))];
        ProviderRegistration.Add<ReplicateOptions>(builder.Services, ReplicateProvider.Descriptor, engines);
        return builder;
    }
}
