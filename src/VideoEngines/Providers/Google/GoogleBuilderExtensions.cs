using VideoEngines;
using VideoEngines.DependencyInjection;
using VideoEngines.Providers.Google;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Google's Veo to VideoEngines.</summary>
public static class GoogleBuilderExtensions
{
    /// <summary>
    /// Adds Veo at Vertex: <c>google/veo-3.1</c>, <c>google/veo-3.1-fast</c> and <c>google/veo-3.1-lite</c>, and the retired <c>google/veo-3</c>, <c>google/veo-3-fast</c> and <c>google/veo-2</c>. Settings
    /// bind from the sub-section <c>Google</c> of the configuration given to <c>AddVideoEngines</c>; the token comes from a delegate (<see cref="GoogleOptions.UseToken"/>). Without token and project the
    /// engines are ineligible, with a reason that names the settings; a token without project is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddGoogle(this IVideoEnginesBuilder builder, Action<GoogleOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<GoogleOptions>(configuration.GetSection("Google"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<GoogleOptions>(
            builder.Services,
            VertexProvider.Descriptor,
            (VideoEngineIds.GoogleVeo31, static context => new GoogleVeo31Engine(context)),
            (VideoEngineIds.GoogleVeo31Fast, static context => new GoogleVeo31FastEngine(context)),
            (VideoEngineIds.GoogleVeo31Lite, static context => new GoogleVeo31LiteEngine(context)),
            (VideoEngineIds.GoogleVeo3, static context => new GoogleVeo3Engine(context)),
            (VideoEngineIds.GoogleVeo3Fast, static context => new GoogleVeo3FastEngine(context)),
            (VideoEngineIds.GoogleVeo2, static context => new GoogleVeo2Engine(context)));
        return builder;
    }

    /// <summary>
    /// Adds Veo at the Gemini API, where Google has retired every Veo model: for the emulator, for gateways and for stored handles. Settings bind from the sub-section <c>Gemini</c> of the configuration
    /// given to <c>AddVideoEngines</c>. A missing key makes the engines ineligible, with a reason that names the setting; a malformed one is an error at start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings, after the configuration.</param>
    /// <returns>The builder.</returns>
    public static IVideoEnginesBuilder AddGemini(this IVideoEnginesBuilder builder, Action<GeminiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration is { } configuration)
        {
            builder.Services.Configure<GeminiOptions>(configuration.GetSection("Gemini"));
        }

        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        ProviderRegistration.Add<GeminiOptions>(
            builder.Services,
            GeminiProvider.Descriptor,
            (VideoEngineIds.GoogleVeo31OnGemini, static context => new GeminiVideoEngine(context)),
            (VideoEngineIds.GoogleVeo31FastOnGemini, static context => new GeminiVideoEngine(context)),
            (VideoEngineIds.GoogleVeo31LiteOnGemini, static context => new GeminiVideoEngine(context)),
            (VideoEngineIds.GoogleVeo3OnGemini, static context => new GeminiVideoEngine(context)),
            (VideoEngineIds.GoogleVeo3FastOnGemini, static context => new GeminiVideoEngine(context)),
            (VideoEngineIds.GoogleVeo2OnGemini, static context => new GeminiVideoEngine(context)));
        return builder;
    }
}
