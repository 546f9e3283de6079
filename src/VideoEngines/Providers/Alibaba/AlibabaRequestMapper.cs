using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>Maps requests to DashScope's wire. Pure. Sources: ALI-T2V, ALI-DOC, ALI-WAN3, ALI-S2V, ALI-ANIM, ALI-AISDK.</summary>
internal static class AlibabaRequestMapper
{
    public const string VideoPath = "/api/v1/services/aigc/video-generation/video-synthesis";
    public const string PortraitPath = "/api/v1/services/aigc/image2video/video-synthesis";
    private const string TasksPath = "/api/v1/tasks/";

    private static readonly (string Name, string Value) Asynchronous = ("X-DashScope-Async", "enable");
    private static readonly (string Name, string Value) ResolvesFiles = ("X-DashScope-OssResourceResolve", "enable");

    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; the message says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var protocol = AlibabaModels.ProtocolOf(input.WireModel);
        var options = AlibabaRequestRules.ReadOptions(input.Engine, input.Request);
        if (AlibabaRequestRules.FindProblem(input, protocol, options) is { } problem)
        {
            throw input.Invalid(problem);
        }

        var body = new DashScopeTaskRequest
        {
            Model = AlibabaModels.ModelFor(input.WireModel, input.Operation, options.Animation),
            Input = AlibabaInputMapper.Map(input, protocol, options),
            Parameters = MapParameters(input, protocol, options),
        };
        var path = protocol is AlibabaProtocol.SpeechToVideo or AlibabaProtocol.Animate ? PortraitPath : VideoPath;
        return WireCall.PostJson(path, body, DashScopeJsonContext.Default.DashScopeTaskRequest) with
        {
            Headers = HasFile(input.Request) ? [Asynchronous, ResolvesFiles] : [Asynchronous],
        };
    }

    public static WireCall MapStatus(string taskId) => WireCall.Get(TasksPath + Uri.EscapeDataString(taskId));

    /// <summary>The cancel call. It is sent once: a repeat of one that worked is refused like one that came too late.</summary>
    public static WireCall MapCancel(string taskId) => WireCall.Post(TasksPath + Uri.EscapeDataString(taskId) + "/cancel") with { IsRepeatable = false };

    /// <summary>The form for temporary files of one model; other models cannot read them.</summary>
    public static WireCall MapUploadPolicy(string model) => WireCall.Get("/api/v1/uploads?action=getPolicy&model=" + Uri.EscapeDataString(model));

    private static DashScopeParameters MapParameters(SubmitInput input, AlibabaProtocol protocol, AlibabaVideoOptions options)
    {
        var request = input.Request;
        var frame = AlibabaFrame.Choose(request, input.Capabilities);
        if (protocol == AlibabaProtocol.Animate)
        {
            return new DashScopeParameters { Mode = options.Mode ?? AlibabaAnimationMode.Standard, CheckImage = options.CheckImage };
        }

        if (protocol == AlibabaProtocol.SpeechToVideo)
        {
            return new DashScopeParameters { Resolution = frame!.Class };
        }

        var hasPixels = protocol == AlibabaProtocol.Wan26 && input.Operation != VideoOperation.ImageToVideo;
        return new DashScopeParameters
        {
            Size = hasPixels ? frame!.Pixels : null,
            Resolution = hasPixels ? null : frame!.Class,
            Ratio = protocol == AlibabaProtocol.Wan26 ? null : frame!.Ratio?.ToString(),
            Duration = input.Operation == VideoOperation.VideoToVideo ? 0 : (int)input.Seconds!.Value,
            Audio = MapAudio(input, protocol),
            ShotType = options.ShotType,
            PromptExtend = options.PromptExtend,
            AudioSetting = options.AudioSetting,
            Watermark = options.Watermark,
            Seed = request.Seed,
        };
    }

    /// <summary>The switch for sound. Where it decides the price it is always sent, so that the quote is the price.</summary>
    private static bool? MapAudio(SubmitInput input, AlibabaProtocol protocol) => protocol switch
    {
        AlibabaProtocol.Wan26 when input.Operation == VideoOperation.TextToVideo => null,
        AlibabaProtocol.Wan26 when AlibabaModels.IsFlash(input.WireModel) => input.Request.GenerateAudio ?? true,
        AlibabaProtocol.Wan26 or AlibabaProtocol.Wan30 => input.Request.GenerateAudio,
        _ => null,
    };

    private static bool HasFile(VideoRequest request) =>
        request.StartFrame is ProviderFileVideoMedia || request.EndFrame is ProviderFileVideoMedia || request.DrivingAudio is ProviderFileVideoMedia || request.SourceVideo is ProviderFileVideoMedia
        || request.ReferenceImages.Concat(request.ReferenceVideos).Concat(request.ReferenceAudio).Any(static media => media is ProviderFileVideoMedia);
}
