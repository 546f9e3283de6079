using System.Net.Http.Headers;

namespace VideoEngines.Providers.Fal;

/// <summary>Takes media that are too large for a body to fal's storage, before the submit; free of charge.</summary>
internal static class FalUploader
{
    public static ValueTask<VideoRequest> UploadAsync(VideoRequest request, PrepareContext context, Uri storage, CancellationToken cancellationToken) =>
        MediaReplacement.ReplaceAsync(request, IsLarge, (media, _) => UploadAsync(media, context, storage, cancellationToken));

    /// <summary>What is larger still than an upload in one piece goes on to the mapper, which refuses it.</summary>
    private static bool IsLarge(VideoMedia media) => media is BytesVideoMedia { Bytes.Length: > FalProvider.LargestInline and <= FalProvider.LargestUpload };

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
