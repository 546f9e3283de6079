namespace VideoEngines.Providers.Alibaba;

/// <summary>The steps before a submit: bytes that a model does not take inside the request become temporary files.</summary>
internal static class AlibabaPreparation
{
    public static async ValueTask<VideoRequest> RunAsync(VideoEngineId engine, string wireModel, VideoRequest request, PrepareContext context, CancellationToken cancellationToken)
    {
        var protocol = AlibabaModels.ProtocolOf(wireModel);
        if (!NeedsUpload(protocol, request))
        {
            return request;
        }

        var options = AlibabaRequestRules.ReadOptions(engine, request);
        var upload = new AlibabaUpload(engine, AlibabaModels.ModelFor(wireModel, request.EffectiveOperation, options.Animation), context);
        return request with
        {
            StartFrame = await MapAsync(VideoInputRole.StartFrame, request.StartFrame).ConfigureAwait(false),
            EndFrame = await MapAsync(VideoInputRole.EndFrame, request.EndFrame).ConfigureAwait(false),
            DrivingAudio = await MapAsync(VideoInputRole.DrivingAudio, request.DrivingAudio).ConfigureAwait(false),
            SourceVideo = await MapAsync(VideoInputRole.SourceVideo, request.SourceVideo).ConfigureAwait(false),
            ReferenceImages = await MapAllAsync(VideoInputRole.ReferenceImage, request.ReferenceImages).ConfigureAwait(false),
            ReferenceVideos = await MapAllAsync(VideoInputRole.ReferenceVideo, request.ReferenceVideos).ConfigureAwait(false),
            ReferenceAudio = await MapAllAsync(VideoInputRole.ReferenceAudio, request.ReferenceAudio).ConfigureAwait(false),
        };

        async ValueTask<VideoMedia?> MapAsync(VideoInputRole role, VideoMedia? media) =>
            IsUploaded(protocol, role, media) ? await upload.SendAsync((BytesVideoMedia)media!, cancellationToken).ConfigureAwait(false) : media;

        async ValueTask<IReadOnlyList<VideoMedia>> MapAllAsync(VideoInputRole role, IReadOnlyList<VideoMedia> media)
        {
            var mapped = new List<VideoMedia>(media.Count);
            foreach (var item in media)
            {
                mapped.Add((await MapAsync(role, item).ConfigureAwait(false))!);
            }

            return mapped;
        }
    }

    private static bool NeedsUpload(AlibabaProtocol protocol, VideoRequest request) =>
        IsUploaded(protocol, VideoInputRole.StartFrame, request.StartFrame)
        || IsUploaded(protocol, VideoInputRole.EndFrame, request.EndFrame)
        || IsUploaded(protocol, VideoInputRole.DrivingAudio, request.DrivingAudio)
        || IsUploaded(protocol, VideoInputRole.SourceVideo, request.SourceVideo)
        || request.ReferenceImages.Any(media => IsUploaded(protocol, VideoInputRole.ReferenceImage, media))
        || request.ReferenceVideos.Any(media => IsUploaded(protocol, VideoInputRole.ReferenceVideo, media))
        || request.ReferenceAudio.Any(media => IsUploaded(protocol, VideoInputRole.ReferenceAudio, media));

    private static bool IsUploaded(AlibabaProtocol protocol, VideoInputRole role, VideoMedia? media) => media is BytesVideoMedia && !AlibabaMediaMapper.TakesBytes(protocol, role);
}
