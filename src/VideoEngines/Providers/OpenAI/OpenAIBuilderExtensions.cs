using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.OpenAI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OpenAI to VideoEngines.</summary>
public static class OpenAIBuilderExtensions
{
    /// <summary>
    /// Adds the engines on OpenAI's own API: <c>openai/sora-2</c> and <c>openai/sora-2-pro</c>, both retired on 2026-09-24. Settings bind from the sub-section <c>OpenAI</c> of the configuration
    /// given to <c>AddVideoEngines</c>. They can be used with a <see cref="ProviderOptions.BaseAddress"/> of another server that speaks the wire; a malformed setting is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddOpenAI(this IVideoEnginesBuilder builder, Action<OpenAIOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<OpenAIOptions>(configuration.GetSection("OpenAI"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<OpenAIOptions>(
            builder.Services,
            OpenAIProvider.Descriptor,
            (VideoEngineIds.OpenAISora2, static context => new OpenAISora2Engine(context)),
            (VideoEngineIds.OpenAISora2Pro, static context => new OpenAISora2ProEngine(context)));
        return builder;
    }
}
