using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Providers.Fal.Families;
using VideoEngines.Providers.Fal.Wire;

namespace VideoEngines.Providers.Fal;

/// <summary>Maps requests to fal's queue: the family's table says which endpoint and which fields, the catalog has said already what they may hold. What no field can say is refused, never dropped.</summary>
internal static class FalRequestMapper
{
    /// <summary>Maps a submit.</summary>
    /// <param name="input">The request with what is known of the engine.</param>
    /// <param name="family">The engine's endpoints.</param>
    /// <param name="outputLifetime">How long fal shall keep the output; null leaves it to the account's setting.</param>
    /// <exception cref="VideoSubmitRejectedException">The endpoint cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(in SubmitInput input, FalFamily family, TimeSpan? outputLifetime)
    {
        var options = ReadOptions(input);
        var size = FalSizes.Choose(input);
        var (endpoint, tier) = FalEndpointChoice.Choose(input, family, size.ShortSide, options?.Mode);
        FalRequestRules.Check(input, endpoint, family, options);

        var body = new JsonObject();
        AddText(body, input, endpoint, options);
        FalMediaMapper.AddInputs(body, input, endpoint.Fields);
        AddSettings(body, input, endpoint, family, size);
        FalOptionMapper.Add(body, endpoint, options);
        var path = string.Concat(input.WireModel, "/", endpoint.Path.Replace("{tier}", tier, StringComparison.Ordinal)).TrimEnd('/');
        return WireCall.PostJson(path, body, FalJsonContext.Default.JsonObject) with { Headers = Headers(options, outputLifetime) };
    }

    public static WireCall MapStatus(string jobId, string wireModel) => WireCall.Get(FalJobId.Path(jobId, wireModel) + "/status");

    /// <summary>Maps the read of a result. Once: a failed job answers with its own error status, which a retry would only repeat.</summary>
    public static WireCall MapResult(string jobId, string wireModel) => WireCall.Get(FalJobId.Path(jobId, wireModel)) with { IsRepeatable = false };

    public static WireCall MapCancel(string jobId, string wireModel) => WireCall.Put(FalJobId.Path(jobId, wireModel) + "/cancel");

    private static FalVideoOptions? ReadOptions(in SubmitInput input)
    {
        try
        {
            return input.Request.GetOptions<FalVideoOptions>();
        }
        catch (JsonException exception)
        {
            throw input.Invalid($"The options '{FalVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; see FalVideoOptions for the members and their values.", exception);
        }
    }

    private static void AddText(JsonObject body, in SubmitInput input, FalEndpoint endpoint, FalVideoOptions? options)
    {
        if (options is { Shots.Count: > 0 })
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(input.Prompt))
        {
            body["prompt"] = input.Prompt;
        }

        if (endpoint.HasNegativePrompt && !string.IsNullOrWhiteSpace(input.Request.NegativePrompt))
        {
            body["negative_prompt"] = input.Request.NegativePrompt;
        }
    }

    private static void AddSettings(JsonObject body, in SubmitInput input, FalEndpoint endpoint, FalFamily family, FalSize size)
    {
        if (input.Seconds is { } seconds)
        {
            AddDuration(body, endpoint.Duration, (int)seconds);
        }

        if (endpoint.HasResolution && size.ShortSide is { } lines)
        {
            body["resolution"] = lines == 2160 ? family.UltraHd : FormattableString.Invariant($"{lines}p");
        }

        if (endpoint.HasAspectRatio && FindShape(input, endpoint, size) is { } shape)
        {
            body["aspect_ratio"] = shape;
        }

        if (endpoint.HasFrameRate && (input.Request.FramesPerSecond ?? input.Capabilities.FrameRates?.Default) is { } rate)
        {
            body["fps"] = rate;
        }

        // Said always when known: the default differs from family to family, and the price depends on it.
        if (endpoint.Sound is { } sound && (input.Request.GenerateAudio ?? input.Capabilities.Audio.Default) is { } audible)
        {
            body[sound] = audible;
        }

        if (endpoint.HasSeed && input.Request.Seed is { } seed)
        {
            body["seed"] = seed;
        }

        // Said always, for the price depends on it.
        if (endpoint.HasImageSize)
        {
            var pixels = FalSizes.PixelsOf(input);
            body["image_size"] = new JsonObject { ["width"] = pixels.Width, ["height"] = pixels.Height };
        }

        if (endpoint.HasCount && input.Request.Count is { } count)
        {
            body["num_images"] = count;
        }
    }

    private static string? FindShape(in SubmitInput input, FalEndpoint endpoint, FalSize size)
    {
        if (endpoint.UnaskedAspectRatio is { } follows && input.Request is { AspectRatio: null, Resolution: not { IsExact: true } })
        {
            return follows;
        }

        return size.Ratio is { } ratio ? AspectRatioNames.Of(ratio) : null;
    }

    private static void AddDuration(JsonObject body, FalDurationForm form, int seconds)
    {
        switch (form)
        {
            case FalDurationForm.Text:
                body["duration"] = FormattableString.Invariant($"{seconds}");
                break;
            case FalDurationForm.TextWithUnit:
                body["duration"] = FormattableString.Invariant($"{seconds}s");
                break;
            case FalDurationForm.Number:
                body["duration"] = seconds;
                break;
            default:
                break;
        }
    }

    private static List<(string Name, string Value)> Headers(FalVideoOptions? options, TimeSpan? outputLifetime)
    {
        var headers = new List<(string Name, string Value)>();
        if (options?.Priority is { } priority)
        {
            headers.Add((FalProvider.PriorityHeader, FalWords.Of(priority)));
        }

        if (outputLifetime is { } lifetime)
        {
            headers.Add((FalProvider.OutputLifetimeHeader, FalLifetime.ToHeader(lifetime)));
        }

        return headers;
    }
}
