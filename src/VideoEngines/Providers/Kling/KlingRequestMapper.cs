using System.Text.Json;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Requests to the wire of Kling's new design. Pure.</summary>
internal static class KlingRequestMapper
{
    /// <summary>More ids in one read are refused with HTTP 400 and code 1201 (K-SNAP).</summary>
    public const int MostIdsPerRead = 20;

    /// <exception cref="VideoSubmitRejectedException">Kling cannot make this.</exception>
    public static WireCall Submit(SubmitInput input)
    {
        var externalId = KlingExternalId.Check(input.AttemptId, input.Engine);
        var model = KlingWireModel.Of(input.WireModel, input.Operation);
        var options = KlingCharacters.Join(input, ReadOptions(input));
        if (KlingRequestRules.FindViolation(input, options, model) is { } violation)
        {
            throw input.Invalid(violation);
        }

        var settings = MapSettings(input, options, model);
        var taskOptions = new KlingTaskOptions { ExternalTaskId = externalId, WatermarkInfo = options.Watermark is { } watermark ? new KlingWatermark(watermark) : null };
        return model.Family == KlingFamily.Video && input.Operation == VideoOperation.TextToVideo
            ? WireCall.PostJson(
                $"text-to-video/{input.WireModel}",
                new KlingTextToVideo { Prompt = input.Prompt ?? string.Empty, Settings = settings, Options = taskOptions },
                KlingJsonContext.Default.KlingTextToVideo,
                externalId)
            : WireCall.PostJson(
                PathOf(model.Family) + input.WireModel,
                new KlingContentsToVideo { Contents = KlingContents.Map(input, options, model.Family), Settings = settings, Options = taskOptions },
                KlingJsonContext.Default.KlingContentsToVideo,
                externalId);
    }

    /// <summary>Reads one task by Kling's id.</summary>
    public static WireCall Read(string id) => WireCall.Get("tasks?task_ids=" + Uri.EscapeDataString(id));

    /// <summary>Reads tasks by Kling's ids.</summary>
    public static WireCall Read(IEnumerable<string> ids) => WireCall.Get("tasks?task_ids=" + string.Join(',', ids.Distinct(StringComparer.Ordinal).Select(Uri.EscapeDataString)));

    /// <summary>Reads the task with an external id of ours.</summary>
    public static WireCall Find(string externalId) => WireCall.Get("tasks?external_task_ids=" + Uri.EscapeDataString(externalId));

    private static string PathOf(KlingFamily family) => family switch
    {
        KlingFamily.Omni => "omni-video/",
        KlingFamily.MotionControl => "motion-control/",
        _ => "image-to-video/",
    };

    private static KlingVideoOptions ReadOptions(SubmitInput input)
    {
        try
        {
            return input.Request.GetOptions<KlingVideoOptions>() ?? new KlingVideoOptions();
        }
        catch (JsonException exception)
        {
            throw input.Invalid(
                $"options.{KlingVideoOptions.Dialect}: {exception.Path ?? "$"} is no member of the options, is missing a member or has the wrong type. "
                + "Members are multiShot, watermark, characterOrientation and elements (each with elementId, id and kind).",
                exception);
        }
    }

    private static KlingSettings MapSettings(SubmitInput input, KlingVideoOptions options, KlingWireModel model)
    {
        var request = input.Request;
        var (resolution, impliedRatio) = request.Resolution is { } asked ? KlingSizes.Map(asked)!.Value : default;
        var motion = model.Family == KlingFamily.MotionControl;
        return new KlingSettings
        {
            CharacterOrientation = !motion ? null : options.CharacterOrientation == KlingCharacterOrientation.Image ? "image" : "video",
            // The price of sound is that of 1080p, which is all that such a model makes sound at.
            Resolution = resolution ?? (model.SoundNeedsFullHd && request.GenerateAudio == true ? "1080p" : null),
            AspectRatio = (request.AspectRatio ?? impliedRatio ?? DefaultRatio(input, model))?.ToString(),
            Duration = MapDuration(input),
            Audio = model.HasAudio ? MapAudio(input, model) : null,
            // Always said: Kling's default is true, and then a prompt with a list in it may be cut into shots that nobody asked for.
            MultiShot = model.HasMultiShot ? options.MultiShot ?? request.ReferenceVideos.Count > 0 : null,
        };
    }

    // One page of the omni models demands a ratio where neither a frame nor a video gives one, another names a default: it is said.
    private static VideoAspectRatio? DefaultRatio(SubmitInput input, KlingWireModel model) =>
        model.Family == KlingFamily.Omni && input.Request is { StartFrame: null, SourceVideo: null, ReferenceVideos.Count: 0 } ? input.Capabilities.AspectRatios?.Default : null;

    // With a reference video Kling's own samples say no duration, and what it then is is not documented. It decides the price, so it is said.
    private static int? MapDuration(SubmitInput input) =>
        input.Request.Duration is { } asked ? (int)asked.TotalSeconds
        : input.Request.ReferenceVideos.Count > 0 && input.Seconds is { } seconds ? (int)seconds
        : null;

    private static string? MapAudio(SubmitInput input, KlingWireModel model) => input.Request.GenerateAudio switch
    {
        null => null,
        false => "off",
        true => model.Family == KlingFamily.MotionControl || input.Request.SourceVideo is not null || !model.HasMultiShot && model.Family == KlingFamily.Omni ? "original" : "native",
    };
}
