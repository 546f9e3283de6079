using System.Globalization;
using System.Text.Json;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Maps requests to Gen-4.5's wire (RW420, RWN 4.12.0). What the wire cannot say is refused, never dropped; keys that the model does not take are never sent.</summary>
internal static class RunwayRequestMapper
{
    /// <summary>The most UTF-16 units of a prompt.</summary>
    public const int MaxPromptLength = 1000;

    /// <summary>The shortest clip in seconds.</summary>
    public const int MinSeconds = 2;

    /// <summary>The longest clip in seconds.</summary>
    public const int MaxSeconds = 10;

    /// <summary>What a request that names no duration gets. The wire has no default; this one is ours.</summary>
    public const int DefaultSeconds = 5;

    /// <summary>The largest seed. Documented for Aleph 2 only; the schema of Gen-4.5 (RWN) names no range.</summary>
    public const long MaxSeed = uint.MaxValue;

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(VideoEngineId engine, string model, VideoRequest request)
    {
        if (FindUnmet(request) is { } reason)
        {
            throw Rejection.Invalid(engine, reason);
        }

        var body = new RunwayTaskRequest
        {
            Model = model,
            PromptText = request.Prompt!,
            PromptImage = request.StartFrame is { } frame ? RunwayMediaMapper.MapImage(engine, frame) : null,
            Ratio = RunwayFrameSize.Choose(engine, request).WireName,
            Duration = request.Duration is { } duration ? (int)duration.TotalSeconds : DefaultSeconds,
            Seed = request.Seed,
            ContentModeration = ReadOptions(engine, request)?.PublicFigureThreshold is { } threshold ? new RunwayContentModeration(threshold) : null,
        };
        return WireCall.PostJson(request.StartFrame is null ? "v1/text_to_video" : "v1/image_to_video", body, RunwayJsonContext.Default.RunwayTaskRequest);
    }

    public static WireCall MapStatus(string taskId) => WireCall.Get(TaskPath(taskId));

    /// <summary>Maps a cancel. Not repeatable: between two tries the task may end, and the second would destroy the finished render.</summary>
    public static WireCall MapCancel(string taskId) => WireCall.Delete(TaskPath(taskId)) with { IsRepeatable = false };

    private static string TaskPath(string taskId) => "v1/tasks/" + Uri.EscapeDataString(taskId);

    private static string? FindUnmet(VideoRequest request) => FindUnmetInput(request) ?? FindUnmetOperation(request) ?? FindUnmetSetting(request);

    private static string? FindUnmetInput(VideoRequest request) => request switch
    {
        { EndFrame: not null } => "Only a first frame is taken; remove EndFrame.",
        { ReferenceImages.Count: > 0 } or { ReferenceVideos.Count: > 0 } or { ReferenceAudio.Count: > 0 } => "References are not taken; remove them, or pass one image as StartFrame.",
        { DrivingAudio: not null } => "Driving audio is not taken; remove DrivingAudio, or use an engine for talking heads.",
        { SourceVideo: not null } => "A source video is not taken; remove SourceVideo, or use an engine that edits videos.",
        _ => null,
    };

    private static string? FindUnmetOperation(VideoRequest request)
    {
        var operation = request.EffectiveOperation;
        if (operation == VideoOperation.TextToVideo)
        {
            return request.StartFrame is null ? null : "Text-to-video takes no start frame; remove StartFrame, or leave Operation unset.";
        }

        if (operation == VideoOperation.ImageToVideo)
        {
            return request.StartFrame is null ? "Image-to-video needs an image; set StartFrame." : null;
        }

        return $"The operation {operation} is not offered; ask for text-to-video or image-to-video.";
    }

    private static string? FindUnmetSetting(VideoRequest request) => request switch
    {
        { Prompt: var prompt } when string.IsNullOrWhiteSpace(prompt) => "A prompt is needed, also with a start frame; set Prompt.",
        { Prompt.Length: > MaxPromptLength } => Invariant($"The prompt has {request.Prompt.Length} characters (UTF-16 units), and {MaxPromptLength} is the most; shorten it."),
        { NegativePrompt.Length: > 0 } => "A negative prompt is not taken; remove NegativePrompt, and say in Prompt what to show instead.",
        { Duration: { } duration } when !IsOffered(duration) =>
            Invariant($"Clips last whole seconds from {MinSeconds} to {MaxSeconds}, and {duration.TotalSeconds} s was asked for; change Duration."),
        { FramesPerSecond: not null } => "The frame rate cannot be chosen and is not documented; leave FramesPerSecond unset.",
        { GenerateAudio: not null } => "Runway does not document whether the clips have sound, so neither sound nor silence can be promised; leave GenerateAudio unset.",
        { Seed: < 0 or > MaxSeed } => Invariant($"Seeds go from 0 to {MaxSeed}; change Seed."),
        { Count: not (null or 1) } => "One call makes one video; leave Count unset, or submit several requests.",
        { Camera.Count: > 0 } => "There is no native camera control; remove Camera, and describe the move in Prompt.",
        _ => null,
    };

    private static bool IsOffered(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerSecond == 0 && duration >= TimeSpan.FromSeconds(MinSeconds) && duration <= TimeSpan.FromSeconds(MaxSeconds);

    private static RunwayVideoOptions? ReadOptions(VideoEngineId engine, VideoRequest request)
    {
        try
        {
            return request.GetOptions<RunwayVideoOptions>();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                engine, $"The options '{RunwayVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the one member is publicFigureThreshold, \"auto\" or \"low\".", exception);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
