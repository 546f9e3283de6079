using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Providers.Alibaba;

/// <summary>What the wire demands and the catalog cannot say: combinations, options per model, and demands that no member of the request could carry.</summary>
internal static class AlibabaRequestRules
{
    private static readonly TimeSpan LongestWithReferenceVideo = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestInAndOut = TimeSpan.FromSeconds(30);

    /// <exception cref="VideoSubmitRejectedException">The options are not of the documented form.</exception>
    public static AlibabaVideoOptions ReadOptions(VideoEngineId engine, VideoRequest request)
    {
        try
        {
            return request.GetOptions<AlibabaVideoOptions>() ?? new AlibabaVideoOptions();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                engine,
                $"The options '{AlibabaVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the members are promptExtend, shotType, watermark, audioSetting, animation, mode and checkImage.",
                exception);
        }
    }

    /// <summary>Returns what is wrong in one sentence, or null.</summary>
    public static string? FindProblem(SubmitInput input, AlibabaProtocol protocol, AlibabaVideoOptions options) =>
        FindUnmetOption(input.Operation, protocol, options) ?? FindUnmetDemand(input, protocol) ?? FindWrongCombination(input, protocol);

    private static string? FindUnmetOption(VideoOperation operation, AlibabaProtocol protocol, AlibabaVideoOptions options)
    {
        var isPortrait = protocol is AlibabaProtocol.SpeechToVideo or AlibabaProtocol.Animate;
        return options switch
        {
            { PromptExtend: not null } when isPortrait => "promptExtend is taken by Wan 2.6, 2.7 and 3.0 only; remove it.",
            { ShotType: not null } when protocol != AlibabaProtocol.Wan26 => "shotType is taken by Wan 2.6 only; remove it, and describe the shots in Prompt.",
            { Watermark: not null } when protocol == AlibabaProtocol.SpeechToVideo => "watermark is not taken by Wan 2.2 S2V; remove it.",
            { AudioSetting: not null } when protocol != AlibabaProtocol.Wan27 || operation != VideoOperation.VideoToVideo => "audioSetting is taken by video-to-video of Wan 2.7 only; remove it.",
            { Animation: not null } when protocol != AlibabaProtocol.Animate => "animation is taken by Wan 2.2 Animate only; remove it.",
            { Mode: not null } when protocol != AlibabaProtocol.Animate => "mode is taken by Wan 2.2 Animate only; remove it.",
            { CheckImage: not null } when protocol != AlibabaProtocol.Animate => "checkImage is taken by Wan 2.2 Animate only; remove it.",
            { ShotType: AlibabaShotType.Several, PromptExtend: false } => "shotType multi needs the prompt to be rewritten; remove promptExtend, or ask for a single shot.",
            _ => null,
        };
    }

    private static string? FindUnmetDemand(SubmitInput input, AlibabaProtocol protocol)
    {
        var request = input.Request;
        return request switch
        {
            { FramesPerSecond: { } rate } when input.Capabilities.FrameRates?.Values.Contains(rate) != true => "The frame rate cannot be chosen; leave FramesPerSecond unset.",
            { Resolution: not null } when input.Capabilities.Resolutions is null => "The size follows the inputs; leave Resolution unset.",
            { Resolution.IsExact: true } when AlibabaFrame.Choose(request, input.Capabilities) is null => $"{request.Resolution} cannot be asked for in pixels; ask for a class such as 720p.",
            { GenerateAudio: not null } when protocol == AlibabaProtocol.Animate => "There is no switch for sound, and whether there is any is not documented; leave GenerateAudio unset.",
            { GenerateAudio: not null } when input.Operation == VideoOperation.VideoToVideo => "There is no switch for sound; leave GenerateAudio unset, and choose with the option audioSetting.",
            _ => null,
        };
    }

    private static string? FindWrongCombination(SubmitInput input, AlibabaProtocol protocol)
    {
        var request = input.Request;
        if (input.Operation != VideoOperation.ReferenceToVideo)
        {
            return null;
        }

        if (request.ReferenceImages.Count + request.ReferenceVideos.Count + request.ReferenceAudio.Count == 0)
        {
            return "At least one reference is needed; set ReferenceImages or ReferenceVideos.";
        }

        if (protocol == AlibabaProtocol.Wan27 && request.ReferenceVideos.Count > 0 && request.Duration > LongestWithReferenceVideo)
        {
            return "With a reference video the result has at most 10 s; shorten Duration, or remove ReferenceVideos.";
        }

        var input30 = request.ReferenceVideos.Aggregate(TimeSpan.Zero, static (sum, video) => sum + (video.Facts?.Duration ?? TimeSpan.Zero));
        return protocol == AlibabaProtocol.Wan30 && input30 > TimeSpan.Zero && input30 + (request.Duration ?? input.Capabilities.Durations?.Default) > LongestInAndOut
            ? Invariant($"The reference videos have {input30.TotalSeconds} s, and together with the result 30 s is the most; shorten Duration or the references.")
            : null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
