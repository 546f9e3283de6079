namespace VideoEngines.Providers.Kling;

/// <summary>What kling-3.0 cannot make. The router refuses such requests by the catalog already; this is the net below it, for engines used on their own. Pure.</summary>
internal static class KlingRequestRules
{
    private const int LongestPrompt = 3072;
    private const int MostElements = 3;
    private const int ShortestSeconds = 3;
    private const int LongestSeconds = 15;

    /// <summary>Gets the first reason why the request cannot be made, with what to change; null when there is none.</summary>
    public static string? FindViolation(VideoRequest request, KlingVideoOptions options) =>
        CheckPrompt(request) ?? CheckUnsupported(request) ?? CheckOperation(request) ?? CheckOutput(request) ?? CheckElements(request, options);

    private static string? CheckPrompt(VideoRequest request) => request.Prompt switch
    {
        _ when string.IsNullOrWhiteSpace(request.Prompt) => "Kling needs a prompt. Set Prompt to what the video shows.",
        { Length: > LongestPrompt } prompt => $"The prompt has {prompt.Length} characters; Kling takes {LongestPrompt} at most. Shorten it.",
        _ => null,
    };

    private static string? CheckUnsupported(VideoRequest request) => request switch
    {
        { NegativePrompt: not null } => "Kling 3.0 has no negative prompt. Remove NegativePrompt, and say in the prompt what to avoid.",
        { Seed: not null } => "Kling 3.0 has no seed. Remove Seed.",
        { FramesPerSecond: not null } => "The frame rate of Kling 3.0 cannot be chosen. Remove FramesPerSecond.",
        { Camera.Count: > 0 } => "Kling 3.0 has no camera control. Remove Camera, and describe the move in the prompt.",
        { Count: not (null or 1) } => "Kling makes one video per task. Remove Count, or submit several requests.",
        { ReferenceImages.Count: > 0 } or { ReferenceVideos.Count: > 0 } or { ReferenceAudio.Count: > 0 } =>
            "Kling 3.0 takes no reference images, videos or sounds. Remove them, or use elements of Kling's library (KlingVideoOptions.Elements).",
        { DrivingAudio: not null } => "Kling 3.0 cannot drive a face by audio. Remove DrivingAudio.",
        { SourceVideo: not null } => "Kling 3.0 cannot edit a video. Remove SourceVideo.",
        _ => null,
    };

    private static string? CheckOperation(VideoRequest request)
    {
        var operation = request.EffectiveOperation;
        if (operation == VideoOperation.TextToVideo)
        {
            return request.StartFrame is null && request.EndFrame is null ? null : "A text-to-video request has no frames. Remove StartFrame and EndFrame, or set the operation to image-to-video.";
        }

        return operation != VideoOperation.ImageToVideo ? $"Kling 3.0 makes text-to-video and image-to-video, not {operation}. Change Operation."
            : request.StartFrame is null ? "Kling needs a start frame to make a video from images; an end frame alone is not enough. Set StartFrame."
            : null;
    }

    private static string? CheckOutput(VideoRequest request)
    {
        if (request.Duration is { } duration && (duration.Ticks % TimeSpan.TicksPerSecond != 0 || duration.TotalSeconds is < ShortestSeconds or > LongestSeconds))
        {
            return $"Kling 3.0 makes {ShortestSeconds} to {LongestSeconds} whole seconds. Change Duration.";
        }

        var fromImage = request.EffectiveOperation == VideoOperation.ImageToVideo;
        if (request.AspectRatio is { } ratio)
        {
            if (fromImage)
            {
                return "Kling's image-to-video follows the start frame's aspect ratio. Remove AspectRatio, and crop the start frame if need be.";
            }

            if (ratio != VideoAspectRatio.Landscape && ratio != VideoAspectRatio.Portrait && ratio != VideoAspectRatio.Square)
            {
                return $"Kling 3.0 makes 16:9, 9:16 and 1:1, not {ratio}. Change AspectRatio.";
            }
        }

        if (request.Resolution is not { } resolution)
        {
            return null;
        }

        return KlingSizes.Map(resolution) switch
        {
            null => $"Kling 3.0 makes 720p, 1080p and 4k (or 1280x720, 1920x1080, 3840x2160 and their upright forms), not {resolution}. Change Resolution.",
            { AspectRatio: not null } when fromImage => "Kling's image-to-video follows the start frame's size. Use 720p, 1080p or 4k as Resolution.",
            { AspectRatio: { } implied } when request.AspectRatio is { } asked && asked != implied => $"The resolution {resolution} is not {asked}. Change Resolution or AspectRatio.",
            _ => null,
        };
    }

    private static string? CheckElements(VideoRequest request, KlingVideoOptions options)
    {
        var elements = options.Elements;
        return elements.Count == 0 ? null
            : request.EffectiveOperation != VideoOperation.ImageToVideo ? "Kling takes elements only together with a start frame. Set StartFrame, or remove Elements."
            : elements.Count > MostElements ? $"Kling takes {MostElements} elements at most. Remove some of Elements."
            : elements.Any(static e => e is null || e.ElementId <= 0 || string.IsNullOrWhiteSpace(e.Id)) ? "Every element needs an ElementId above zero and an Id, the name that the prompt mentions it by."
            : elements.Select(static e => e.Id).Distinct(StringComparer.Ordinal).Count() != elements.Count ? "Two elements have the same Id. Give each its own name."
            : null;
    }
}
