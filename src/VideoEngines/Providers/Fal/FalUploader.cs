using System.Net.Http.Headers;

namespace VideoEngines.Providers.Fal;

/// <summary>Takes media that are too large for a body to fal's storage, before the submit; free of charge.</summary>
internal static class FalUploader
{
    public static async ValueTask<VideoRequest> UploadAsync(VideoRequest request, PrepareContext context, Uri storage, CancellationToken cancellationToken)
    {
        if (!Inputs(request).Any(IsLarge))
        {
            return request;
        }

        // One after the other: a refusal then leaves the least behind.
        async ValueTask<VideoMedia?> One(VideoMedia? media) => IsLarge(media) ? await UploadAsync((BytesVideoMedia)media!, context, storage, cancellationToken).ConfigureAwait(false) : media;
        async ValueTask<IReadOnlyList<VideoMedia>> All(IReadOnlyList<VideoMedia> media)
        {
            var mapped = new List<VideoMedia>(media.Count);
            foreach (var item in media)
            {
                mapped.Add((await One(item).ConfigureAwait(false))!);
            }

            return mapped;
        }

        return request with
        {
            StartFrame = await One(request.StartFrame).ConfigureAwait(false),
            EndFrame = await One(request.EndFrame).ConfigureAwait(false),
            SourceVideo = await One(request.SourceVideo).ConfigureAwait(false),
            DrivingAudio = await One(request.DrivingAudio).ConfigureAwait(false),
            ReferenceImages = await All(request.ReferenceImages).ConfigureAwait(false),
            ReferenceVideos = await All(request.ReferenceVideos).ConfigureAwait(false),
            ReferenceAudio = await All(request.ReferenceAudio).ConfigureAwait(false),
        };
    }

    private static IEnumerable<VideoMedia?> Inputs(VideoRequest request) =>
    [
        request.StartFrame, request.EndFrame, request.SourceVideo, request.DrivingAudio, .. request.ReferenceImages, .. request.ReferenceVideos, .. request.ReferenceAudio,
    ];

    /// <summary>What is larger still than an upload in one piece goes on to the mapper, which refuses it.</summary>
    private static bool IsLarge(VideoMedia? media) => media is BytesVideoMedia { Bytes.Length: > FalProvider.LargestInline and <= FalProvider.LargestUpload };

    private static async ValueTask<VideoMedia> UploadAsync(BytesVideoMedia media, PrepareContext context, Uri storage, CancellationToken cancellationToken)
    {
        var reply = await context.SendAsync(FalUploadMapper.MapInitiate(media), storage, cancellationToken).ConfigureAwait(false);
        var upload = context.Read(reply, FalUploadMapper.Read);
        await context.UploadAsync(
            HttpMethod.Put,
            upload.Target,
            () =>
            {
                var content = new ReadOnlyMemoryContent(media.Bytes);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(media.ContentType);
                return content;
            },
            cancellationToken).ConfigureAwait(false);
        return VideoMedia.FromUri(upload.File);
    }
}
