using System.Globalization;
using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>Maps what both wires say alike. Length and resolution are sent whenever they are known, and sound where it can be chosen: they decide the price, and Google documents no defaults.</summary>
internal static class VeoParameterMapper
{
    public static VeoParameters Map(in SubmitInput input) => new()
    {
        SampleCount = input.Request.Count,
        DurationSeconds = Seconds(input),
        AspectRatio = input.Request.AspectRatio?.ToString(),
        Resolution = Resolution(input),
        NegativePrompt = string.IsNullOrWhiteSpace(input.Request.NegativePrompt) ? null : input.Request.NegativePrompt,
    };

    /// <summary>Reads the options of a dialect.</summary>
    /// <exception cref="VideoSubmitRejectedException">They are not valid; the message says where.</exception>
    public static TOptions ReadOptions<TOptions>(in SubmitInput input)
        where TOptions : class, IVideoEngineOptions<TOptions>, new()
    {
        try
        {
            return input.Request.GetOptions<TOptions>() ?? new TOptions();
        }
        catch (JsonException exception)
        {
            throw input.Invalid($"The options '{TOptions.Dialect}' are not valid at {exception.Path ?? "$"}; see {typeof(TOptions).Name} for what there is.", exception);
        }
    }

    private static int? Seconds(in SubmitInput input) => input.Seconds switch
    {
        null => null,
        { } seconds when seconds == decimal.Truncate(seconds) && seconds is >= 1 and <= int.MaxValue => (int)seconds,
        { } seconds => throw input.Invalid(string.Create(CultureInfo.InvariantCulture, $"Veo's videos last whole seconds, and {seconds} s was asked for; change Duration.")),
    };

    private static string? Resolution(in SubmitInput input)
    {
        var known = input.Capabilities.Resolutions;
        if (input.Request.Resolution is not { } asked)
        {
            return known?.Default?.Name;
        }

        if (asked.IsExact)
        {
            throw input.Invalid("Veo makes classes of resolution, whose sizes in pixels are not documented; ask for a class such as 720p, and set AspectRatio.");
        }

        return Name(known, asked) ?? asked.Name;
    }

    private static string? Name(ResolutionCapability? known, VideoResolution asked)
    {
        foreach (var option in known?.Values ?? [])
        {
            if (option.Name.ShortSide == asked.ShortSide)
            {
                return option.Name.Name;
            }
        }

        return null;
    }
}
