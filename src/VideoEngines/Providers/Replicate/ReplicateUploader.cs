using System.Text.Json;
using VideoEngines.Providers.Replicate.Wire;

namespace VideoEngines.Providers.Replicate;

/// <summary>Takes media that are too large for a data URI to Replicate's files, before the submit; free of charge (REP-JS files.js).</summary>
internal static class ReplicateUploader
{
    public static async ValueTask<VideoRequest> UploadAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken)
    {
        if (!Inputs(request).Any(IsLarge))
        {
            return request;
        }

        async ValueTask<VideoMedia?> One(VideoMedia? media) => IsLarge(media) ? await UploadAsync((BytesVideoMedia)media!, context, cancellationToken).ConfigureAwait(false) : media;
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
            ReferenceImages = await All(request.ReferenceImages).ConfigureAwait(false),
            ReferenceVideos = await All(request.ReferenceVideos).ConfigureAwait(false),
            ReferenceAudio = await All(request.ReferenceAudio).ConfigureAwait(false),
        };
    }

    private static IEnumerable<VideoMedia?> Inputs(VideoRequest request) =>
        [request.StartFrame, request.EndFrame, request.SourceVideo, .. request.ReferenceImages, .. request.ReferenceVideos, .. request.ReferenceAudio];

    private static bool IsLarge(VideoMedia? media) => media is BytesVideoMedia { Bytes.Length: > ReplicateProvider.LargestInline and <= ReplicateProvider.LargestUpload };

    private static async ValueTask<VideoMedia> UploadAsync(BytesVideoMedia media, PrepareContext context, CancellationToken cancellationToken)
    {
        var type = media.ContentType.ToLowerInvariant();
        var name = "input." + type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-', ';', '+')[0];
        var form = new MultipartBody(context.AttemptId).Add("content", name, type, media.Bytes.Span);
        var reply = await context.SendAsync(WireCall.PostForm("files", form), cancellationToken).ConfigureAwait(false);
        var file = context.Read(reply, static reply => JsonSerializer.Deserialize(reply.Body.Span, ReplicateJsonContext.Default.ReplicateFile) is { Urls.Get: { } get }
            && Uri.TryCreate(get, UriKind.Absolute, out var uri)
                ? uri
                : null);
        return VideoMedia.FromUri(file);
    }
}
