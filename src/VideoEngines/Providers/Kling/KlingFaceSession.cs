using System.Globalization;

namespace VideoEngines.Providers.Kling;

/// <summary>A face that Kling found in a video, as the step before a lip sync hands it to the submit: in the place of the video.</summary>
/// <param name="SessionId">Kling's id of the finding, good for 24 hours.</param>
/// <param name="FaceId">The face.</param>
/// <param name="Start">When it comes, in milliseconds of the video.</param>
/// <param name="End">When it goes.</param>
internal sealed record KlingFaceSession(string SessionId, string FaceId, long Start, long End)
{
    public static KlingFaceSession? Parse(VideoMedia? media) =>
        media is ProviderFileVideoMedia { Host: KlingProvider.Name } file && file.Id.Split('/') is [var session, var face, var start, var end]
        && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new KlingFaceSession(Uri.UnescapeDataString(session), Uri.UnescapeDataString(face), from, to)
            : null;

    public VideoMedia ToMedia(MediaFacts? facts) => VideoMedia.FromProviderFile(
        KlingProvider.Name, string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(SessionId)}/{Uri.EscapeDataString(FaceId)}/{Start}/{End}")) with
    { Facts = facts };
}
