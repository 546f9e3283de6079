using System.Text.Json;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Requests to Kling's wire. Pure.</summary>
internal static class KlingRequestMapper
{
    /// <summary>More ids in one read are refused with HTTP 400 and code 1201 (K-SNAP).</summary>
    public const int MostIdsPerRead = 20;

    // Kling documents no limit for external ids. A comma would end the id in look-ups, so callers' own attempt ids are held to the form of ours.
    private const int LongestExternalId = 64;

    /// <exception cref="VideoSubmitRejectedException">Kling cannot make this.</exception>
    public static WireCall Submit(VideoRequest request, string attemptId, VideoEngineId engine, string model)
    {
        if (attemptId.Length is 0 or > LongestExternalId || !attemptId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw Rejection.Invalid(engine, $"The attempt id is sent to Kling as the external task id, so it must be 1 to {LongestExternalId} letters, digits, dashes or underscores. Change AttemptId.");
        }

        var options = ReadOptions(request, engine);
        if (KlingRequestRules.FindViolation(request, options) is { } violation)
        {
            throw Rejection.Invalid(engine, violation);
        }

        var settings = MapSettings(request, options);
        var taskOptions = new KlingTaskOptions { ExternalTaskId = attemptId, WatermarkInfo = options.Watermark is { } watermark ? new KlingWatermark(watermark) : null };
        return request.EffectiveOperation == VideoOperation.TextToVideo
            ? WireCall.PostJson(
                $"text-to-video/{model}",
                new KlingTextToVideo { Prompt = request.Prompt!, Settings = settings, Options = taskOptions },
                KlingJsonContext.Default.KlingTextToVideo,
                attemptId)
            : WireCall.PostJson(
                $"image-to-video/{model}",
                new KlingImageToVideo { Contents = MapContents(request, options, engine), Settings = settings, Options = taskOptions },
                KlingJsonContext.Default.KlingImageToVideo,
                attemptId);
    }

    /// <summary>Reads one task by Kling's id.</summary>
    public static WireCall Read(string id) => WireCall.Get("tasks?task_ids=" + Uri.EscapeDataString(id));

    /// <summary>Reads tasks by Kling's ids.</summary>
    public static WireCall Read(IEnumerable<string> ids) => WireCall.Get("tasks?task_ids=" + string.Join(',', ids.Distinct(StringComparer.Ordinal).Select(Uri.EscapeDataString)));

    /// <summary>Reads the task with an external id of ours.</summary>
    public static WireCall Find(string externalId) => WireCall.Get("tasks?external_task_ids=" + Uri.EscapeDataString(externalId));

    private static KlingVideoOptions ReadOptions(VideoRequest request, VideoEngineId engine)
    {
        try
        {
            return request.GetOptions<KlingVideoOptions>() ?? new KlingVideoOptions();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                engine, $"options.{KlingVideoOptions.Dialect}: {exception.Path ?? "$"} is no member of the options, is missing a member or has the wrong type. Members are multiShot, watermark and elements (each with elementId and id).", exception);
        }
    }

    private static KlingSettings MapSettings(VideoRequest request, KlingVideoOptions options)
    {
        var (resolution, impliedRatio) = request.Resolution is { } asked ? KlingSizes.Map(asked)!.Value : default;
        return new KlingSettings
        {
            Resolution = resolution,
            AspectRatio = (request.AspectRatio ?? impliedRatio)?.ToString(),
            Duration = request.Duration is { } duration ? (int)duration.TotalSeconds : null,
            Audio = request.GenerateAudio switch { null => null, true => "native", false => "off" },
            // Always said: Kling's default is true, and then a prompt with a list in it may be cut into shots that nobody asked for.
            MultiShot = options.MultiShot ?? false,
        };
    }

    private static List<KlingContent> MapContents(VideoRequest request, KlingVideoOptions options, VideoEngineId engine)
    {
        var contents = new List<KlingContent>
        {
            new() { Type = "prompt", Text = request.Prompt },
            new() { Type = "first_frame", Url = KlingFrames.Map(request.StartFrame!, "start frame", engine) },
        };
        if (request.EndFrame is { } end)
        {
            contents.Add(new() { Type = "last_frame", Url = KlingFrames.Map(end, "end frame", engine) });
        }

        contents.AddRange(options.Elements.Select(static element => new KlingContent
        {
            Type = "element",
            ElementId = element.ElementId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Id = element.Id,
        }));
        return contents;
    }
}
