using System.Globalization;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Maps requests to the wire (RW420, for Gen-3 Alpha Turbo RW324). What the wire cannot say is refused, never dropped; keys that a model does not take are never sent.</summary>
internal static class RunwayRequestMapper
{
    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var request = input.Request;
        if (FindUnsayable(input) is { } reason)
        {
            throw input.Invalid(reason);
        }

        var options = RunwayOptionsMapper.Read(input);
        var body = new RunwayTaskRequest
        {
            Model = input.WireModel,
            PromptText = string.IsNullOrEmpty(input.Prompt) ? null : input.Prompt,
            NegativePrompt = string.IsNullOrWhiteSpace(request.NegativePrompt) ? null : request.NegativePrompt,
            Duration = RunwayModels.TakesDuration(input.WireModel) && input.Seconds is { } seconds ? (int)seconds : null,
            Audio = RunwayModels.TakesAudio(input.WireModel) ? request.GenerateAudio ?? input.Capabilities.Audio.Default : null,
            Seed = request.Seed,
            ContentModeration = options?.PublicFigureThreshold is { } threshold ? new RunwayContentModeration(threshold) : null,
        };
        var (path, filled) = input.WireModel switch
        {
            RunwayModels.ActTwo => ("v1/character_performance", MapPerformance(input, body, options)),
            RunwayModels.Aleph2 => ("v1/video_to_video", MapEdit(input, body, options)),
            _ when input.Operation == VideoOperation.VideoToVideo => ("v1/video_to_video", MapReferences(input, Sized(input, body)) with { PromptVideo = Uri(input, "SourceVideo", request.SourceVideo!) }),
            _ when input.Operation == VideoOperation.ImageToVideo => ("v1/image_to_video", Sized(input, body) with { PromptImage = [.. Frames(input)] }),
            _ => ("v1/text_to_video", MapReferences(input, Sized(input, body))),
        };
        return WireCall.PostJson(path, filled, RunwayJsonContext.Default.RunwayTaskRequest);
    }

    public static WireCall MapStatus(string taskId) => WireCall.Get(TaskPath(taskId));

    /// <summary>Maps a cancel. Not repeatable: between two tries the task may end, and the second would destroy the finished render.</summary>
    public static WireCall MapCancel(string taskId) => WireCall.Delete(TaskPath(taskId)) with { IsRepeatable = false };

    private static string TaskPath(string taskId) => "v1/tasks/" + System.Uri.EscapeDataString(taskId);

    /// <summary>Finds a demand that the catalog leaves open and the wire has no word for.</summary>
    private static string? FindUnsayable(SubmitInput input) => input.Request switch
    {
        { GenerateAudio: not null } when !RunwayModels.TakesAudio(input.WireModel) =>
            "Runway does not document whether the clips have sound, so neither sound nor silence can be promised; leave GenerateAudio unset.",
        { FramesPerSecond: { } rate } when input.Capabilities.FrameRates?.Values.Contains(rate) != true => "The frame rate cannot be chosen; leave FramesPerSecond unset.",
        { Count: not (null or 1) } => "One call makes one video; leave Count unset, or submit several requests.",
        { EndFrame: not null, StartFrame: null } => "A last frame is not taken alone; set StartFrame too.",
        _ => null,
    };

    private static RunwayTaskRequest Sized(SubmitInput input, RunwayTaskRequest body)
    {
        var request = input.Request;
        return FrameSizeChoice.Choose(input.Capabilities, request, request.StartFrame ?? request.SourceVideo, text => input.Invalid(text)) is { } size
            ? body with { Ratio = string.Create(CultureInfo.InvariantCulture, $"{size.Width}:{size.Height}") }
            : body;
    }

    private static IEnumerable<RunwayMedia> Frames(SubmitInput input)
    {
        if (input.Request.StartFrame is { } first)
        {
            yield return new RunwayMedia(Uri(input, "StartFrame", first)) { Position = "first" };
        }

        if (input.Request.EndFrame is { } last)
        {
            yield return new RunwayMedia(Uri(input, "EndFrame", last)) { Position = "last" };
        }
    }

    private static RunwayTaskRequest MapReferences(SubmitInput input, RunwayTaskRequest body) => body with
    {
        References = List(input, "ReferenceImages", input.Request.ReferenceImages, null),
        ReferenceVideos = List(input, "ReferenceVideos", input.Request.ReferenceVideos, "video"),
        ReferenceAudio = List(input, "ReferenceAudio", input.Request.ReferenceAudio, "audio"),
    };

    private static RunwayTaskRequest MapPerformance(SubmitInput input, RunwayTaskRequest body, RunwayVideoOptions? options)
    {
        var request = input.Request;
        var character = (request.StartFrame, request.ReferenceVideos) switch
        {
            ({ } image, { Count: 0 }) => new RunwayMedia(Uri(input, "StartFrame", image)) { Type = "image" },
            (null, [var video]) => new RunwayMedia(Uri(input, "ReferenceVideos", video)) { Type = "video" },
            _ => throw input.Invalid("The character is one image or one video; set either StartFrame or one of ReferenceVideos."),
        };
        return Sized(input, body) with
        {
            Character = character,
            Reference = new RunwayMedia(Uri(input, "SourceVideo", request.SourceVideo ?? throw input.Invalid("The performance is missing; set SourceVideo."))) { Type = "video" },
            BodyControl = options?.BodyControl,
            ExpressionIntensity = options?.ExpressionIntensity,
        };
    }

    private static RunwayTaskRequest MapEdit(SubmitInput input, RunwayTaskRequest body, RunwayVideoOptions? options)
    {
        var request = input.Request;
        return body with
        {
            VideoUri = Uri(input, "SourceVideo", request.SourceVideo ?? throw input.Invalid("The video to edit is missing; set SourceVideo.")),
            TargetAspectRatio = request.AspectRatio is { } ratio ? RatioName(ratio) : null,
            Keyframes = RunwayOptionsMapper.MapKeyframes(input, options, (name, media) => Uri(input, name, media)),
        };
    }

    // The value of 21:9 is 7:3; the wire knows the first form only.
    private static string RatioName(VideoAspectRatio ratio) => ratio == new VideoAspectRatio(21, 9)
        ? "21:9"
        : string.Create(CultureInfo.InvariantCulture, $"{ratio.Width}:{ratio.Height}");

    private static List<RunwayMedia>? List(SubmitInput input, string name, IReadOnlyList<VideoMedia> media, string? type) =>
        media.Count == 0 ? null : [.. media.Select(item => new RunwayMedia(Uri(input, name, item)) { Type = type })];

    private static string Uri(SubmitInput input, string name, VideoMedia media) => RunwayMediaMapper.Map(input.Engine, name, media);
}
