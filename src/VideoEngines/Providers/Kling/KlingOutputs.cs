using System.Globalization;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>The videos of an ended task, in both generations. Pure; what is malformed is untold, never an error.</summary>
internal static class KlingOutputs
{
    // Results are cleared after 30 days (K-OFF).
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestVideo = TimeSpan.FromDays(1);
    private static readonly DateTimeOffset LatestTime = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds the videos, and after them their copies with a watermark. An end without a video is a failure: what is checked late is left out.</summary>
    public static VideoJobStatus AddTo(VideoJobStatus status, List<KlingOutput> videos, string? updatedAt)
    {
        if (videos.Count == 0)
        {
            return status with
            {
                State = VideoJobState.Failed,
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "Kling ended the task without delivering a video.",
            };
        }

        var expiresAt = ReadTime(updatedAt) + Retention;
        var outputs = new List<VideoOutput>(videos.Count);
        foreach (var video in videos)
        {
            outputs.Add(ToOutput(video, video.Id, video.Url, outputs.Count, expiresAt));
        }

        foreach (var video in videos)
        {
            if (!string.IsNullOrEmpty(video.WatermarkUrl))
            {
                outputs.Add(ToOutput(video, null, video.WatermarkUrl, outputs.Count, expiresAt));
            }
        }

        return status with { Outputs = outputs, Usage = ReadUsage(videos) };
    }

    private static VideoOutput ToOutput(KlingOutput video, string? id, string? address, int index, DateTimeOffset? expiresAt) => new()
    {
        Index = index,
        Id = id,
        Uri = Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null,
        ContentType = "video/mp4",
        ExpiresAt = expiresAt,
        Duration = ReadSeconds(video.Duration) is { } seconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null,
    };

    private static VideoUsage? ReadUsage(List<KlingOutput> videos)
    {
        decimal sum = 0;
        foreach (var video in videos)
        {
            if (ReadSeconds(video.Duration) is not { } seconds)
            {
                return null;
            }

            sum += seconds;
        }

        return new VideoUsage { OutputSeconds = sum };
    }

    private static decimal? ReadSeconds(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds <= (decimal)LongestVideo.TotalSeconds ? seconds : null;

    private static DateTimeOffset? ReadTime(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0 && milliseconds < LatestTime.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
