using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>Maps what goes into a task. Prompts name inputs by their order, which is the request's: images before videos before sounds.</summary>
internal static class AlibabaInputMapper
{
    public static DashScopeInput Map(SubmitInput input, AlibabaProtocol protocol, AlibabaVideoOptions options)
    {
        var request = input.Request;
        return protocol switch
        {
            AlibabaProtocol.SpeechToVideo => new DashScopeInput
            {
                ImageUrl = Text(input, VideoInputRole.StartFrame, request.StartFrame),
                AudioUrl = Text(input, VideoInputRole.DrivingAudio, request.DrivingAudio),
            },
            AlibabaProtocol.Animate => new DashScopeInput
            {
                ImageUrl = Text(input, VideoInputRole.StartFrame, request.StartFrame),
                VideoUrl = Text(input, VideoInputRole.SourceVideo, request.SourceVideo),
                Watermark = options.Watermark,
            },
            AlibabaProtocol.Wan26 => Words(input) with
            {
                ImgUrl = Text(input, VideoInputRole.StartFrame, request.StartFrame),
                AudioUrl = Text(input, VideoInputRole.DrivingAudio, request.DrivingAudio),
                ReferenceUrls = References(input),
            },
            AlibabaProtocol.Wan27 when input.Operation == VideoOperation.TextToVideo => Words(input) with { AudioUrl = Text(input, VideoInputRole.DrivingAudio, request.DrivingAudio) },
            _ => Words(input) with { Media = Media(input) },
        };
    }

    private static DashScopeInput Words(SubmitInput input) => new()
    {
        Prompt = string.IsNullOrWhiteSpace(input.Prompt) ? null : input.Prompt,
        NegativePrompt = string.IsNullOrWhiteSpace(input.Request.NegativePrompt) ? null : input.Request.NegativePrompt,
    };

    private static List<string>? References(SubmitInput input)
    {
        if (input.Operation != VideoOperation.ReferenceToVideo)
        {
            return null;
        }

        return
        [
            .. input.Request.ReferenceImages.Select(image => Text(input, VideoInputRole.ReferenceImage, image)!),
            .. input.Request.ReferenceVideos.Select(video => Text(input, VideoInputRole.ReferenceVideo, video)!),
        ];
    }

    private static List<DashScopeMedia>? Media(SubmitInput input)
    {
        var request = input.Request;
        var media = new List<DashScopeMedia>();
        Add("video", VideoInputRole.SourceVideo, request.SourceVideo);
        AddAll("reference_image", VideoInputRole.ReferenceImage, request.ReferenceImages);
        AddAll("reference_video", VideoInputRole.ReferenceVideo, request.ReferenceVideos);
        AddAll("reference_audio", VideoInputRole.ReferenceAudio, request.ReferenceAudio);
        Add("first_frame", VideoInputRole.StartFrame, request.StartFrame);
        Add("last_frame", VideoInputRole.EndFrame, request.EndFrame);
        Add("driving_audio", VideoInputRole.DrivingAudio, request.DrivingAudio);
        return media.Count == 0 ? null : media;

        void Add(string type, VideoInputRole role, VideoMedia? item)
        {
            if (Text(input, role, item) is { } url)
            {
                media.Add(new DashScopeMedia(type, url));
            }
        }

        void AddAll(string type, VideoInputRole role, IReadOnlyList<VideoMedia> items)
        {
            foreach (var item in items)
            {
                Add(type, role, item);
            }
        }
    }

    private static string? Text(SubmitInput input, VideoInputRole role, VideoMedia? media) => media is null ? null : AlibabaMediaMapper.Map(input.Engine, role, media);
}
