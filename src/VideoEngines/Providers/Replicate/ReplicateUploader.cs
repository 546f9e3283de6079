using System.Globalization;
using System.Text.Json;
using VideoEngines.Providers.Replicate.Wire;

namespace VideoEngines.Providers.Replicate;

/// <summary>Takes media that are too large for a data URI to Replicate's files, before the submit; free of charge (REP-JS files.js).</summary>
internal static class ReplicateUploader
{
    public static ValueTask<VideoRequest> UploadAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) =>
        MediaReplacement.ReplaceAsync(request, IsLarge, (media, number) => UploadAsync(media, number, context, cancellationToken));

    private static bool IsLarge(VideoMedia media) => media is BytesVideoMedia { Bytes.Length: > ReplicateProvider.LargestInline and <= ReplicateProvider.LargestUpload };

    private static async ValueTask<VideoMedia> UploadAsync(BytesVideoMedia media, int number, PrepareContext context, CancellationToken cancellationToken)
    {
        var type = media.ContentType.ToLowerInvariant();
        var name = "input." + type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('-', ';', '+')[0];
        var form = new MultipartBody(string.Create(CultureInfo.InvariantCulture, $"{context.AttemptId}/{number}")).Add("content", name, type, media.Bytes.Span);
        var reply = await context.SendAsync(WireCall.PostForm("files", form), cancellationToken).ConfigureAwait(false);
        return VideoMedia.FromUri(context.Read(reply, static reply => JsonSerializer.Deserialize(reply.Body.Span, ReplicateJsonContext.Default.ReplicateFile) is { Urls.Get: { } get }
            && Uri.TryCreate(get, UriKind.Absolute, out var uri)
                ? uri
                : null));
    }
}
