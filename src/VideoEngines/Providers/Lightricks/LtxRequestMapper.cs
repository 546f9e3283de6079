using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Providers.Lightricks.Wire;

namespace VideoEngines.Providers.Lightricks;

/// <summary>Maps requests to v2 of the wire (LTX-OAS, LTX-0927). What the wire cannot say is refused, never dropped.</summary>
internal static class LtxRequestMapper
{
    private const string TextToVideo = "text-to-video";
    private const string ImageToVideo = "image-to-video";
    private const string AudioToVideo = "audio-to-video";
    private const string Retake = "retake";

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var endpoint = EndpointOf(input.Operation);
        if (FindUnsayable(input) is { } reason)
        {
            throw input.Invalid(reason);
        }

        var options = ReadOptions(input);
        if (endpoint != Retake && options is { RetakeStart: not null } or { RetakeDuration: not null } or { RetakeMode: not null })
        {
            throw input.Invalid("The retake options are for video-to-video; remove them from the options.");
        }

        var body = new LtxRequest { Model = input.WireModel, Prompt = string.IsNullOrEmpty(input.Prompt) ? null : input.Prompt, CameraMotion = LtxCamera.Map(input.Engine, input.Request.Camera) };
        return WireCall.PostJson("v2/" + endpoint, endpoint switch
        {
            AudioToVideo => MapAudio(input, body),
            Retake => MapRetake(input, body, options),
            _ => MapGenerate(input, body),
        }, LtxJsonContext.Default.LtxRequest);
    }

    public static WireCall MapStatus(string jobId, VideoOperation? operation) => WireCall.Get($"v2/{EndpointOf(operation ?? VideoOperation.TextToVideo)}/{Uri.EscapeDataString(jobId)}");

    private static string EndpointOf(VideoOperation operation) => operation switch
    {
        _ when operation == VideoOperation.ImageToVideo => ImageToVideo,
        _ when operation == VideoOperation.TalkingHead => AudioToVideo,
        _ when operation == VideoOperation.VideoToVideo => Retake,
        _ => TextToVideo,
    };

    private static string? FindUnsayable(SubmitInput input) => input.Request switch
    {
        { Count: not (null or 1) } => "One call makes one video; leave Count unset, or submit several requests.",
        { FramesPerSecond: not null } when EndpointOf(input.Operation) is Retake or AudioToVideo => "The frame rate cannot be chosen here; leave FramesPerSecond unset.",
        { GenerateAudio: not null } when EndpointOf(input.Operation) is Retake => "Whether the video has sound follows the source video and the option retakeMode; leave GenerateAudio unset.",
        { EndFrame: not null, StartFrame: null } => "A last frame is not taken alone; set StartFrame too.",
        { DrivingAudio: not null, StartFrame: null } when string.IsNullOrEmpty(input.Prompt) => "A sound alone is not enough; set Prompt or StartFrame.",
        _ => null,
    };

    private static LtxRequest MapGenerate(SubmitInput input, LtxRequest body)
    {
        var request = input.Request;
        var size = FrameSizeChoice.Choose(input.Capabilities, request, request.StartFrame, text => input.Invalid(text));
        if (input.Seconds > 10 && FindLongClipProblem(request, size) is { } problem)
        {
            throw input.Invalid(problem);
        }

        return body with
        {
            ImageUri = Media(input, "StartFrame", request.StartFrame),
            LastFrameUri = Media(input, "EndFrame", request.EndFrame),
            Resolution = size?.ToString(),
            Duration = input.Seconds,
            Fps = request.FramesPerSecond,
            GenerateAudio = request.GenerateAudio,
        };
    }

    // LTX-0927: clips above 10 s exist for 720p and 1080p at 24 or 25 fps only.
    private static string? FindLongClipProblem(VideoRequest request, VideoSize? size) => request.FramesPerSecond > 25
        ? "Clips above 10 s are made with 24 or 25 frames per second only; change FramesPerSecond or Duration."
        : size is { } s && Math.Min(s.Width, s.Height) > 1080 ? "Clips above 10 s are made in 720p and 1080p only; change Resolution or Duration." : null;

    private static LtxRequest MapAudio(SubmitInput input, LtxRequest body)
    {
        var request = input.Request;
        return body with
        {
            AudioUri = Media(input, "DrivingAudio", request.DrivingAudio),
            ImageUri = Media(input, "StartFrame", request.StartFrame),
            LastFrameUri = Media(input, "EndFrame", request.EndFrame),
            Resolution = AskedSize(input),
        };
    }

    private static LtxRequest MapRetake(SubmitInput input, LtxRequest body, LtxVideoOptions? options) => options switch
    {
        not { RetakeStart: >= 0, RetakeDuration: >= 2 } =>
            throw input.Invalid("Say which section is made again: set retakeStart (0 or more) and retakeDuration (2 or more), in seconds, in the options."),
        _ => body with
        {
            VideoUri = Media(input, "SourceVideo", input.Request.SourceVideo),
            StartTime = options.RetakeStart,
            Duration = options.RetakeDuration,
            Mode = options.RetakeMode,
            Resolution = AskedSize(input),
        },
    };

    // Here the size follows the input unless it is asked for.
    private static string? AskedSize(SubmitInput input) => input.Request is { AspectRatio: null, Resolution: not { IsExact: true } }
        ? null
        : FrameSizeChoice.Choose(input.Capabilities, input.Request, null, text => input.Invalid(text))?.ToString();

    private static string? Media(SubmitInput input, string name, VideoMedia? media) => media is null ? null : LtxMediaMapper.Map(input.Engine, name, media);

    private static LtxVideoOptions? ReadOptions(SubmitInput input)
    {
        try
        {
            return input.Request.GetOptions<LtxVideoOptions>();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                input.Engine, $"The options '{LtxVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the members are retakeStart, retakeDuration and retakeMode.", exception);
        }
    }
}
