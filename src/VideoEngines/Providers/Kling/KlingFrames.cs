using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Frames to the wire: an address as it is, bytes as bare base64 (no <c>data:</c> prefix).</summary>
internal static class KlingFrames
{
    // "50MB" in the documentation; the larger reading, so that Kling decides about what lies between.
    private const long MostBytes = 50L << 20;
    private const int ShortestSide = 300;

    /// <exception cref="VideoSubmitRejectedException">Kling cannot take this media.</exception>
    public static KlingMedia Map(VideoMedia media, string role, VideoEngineId engine)
    {
        if (FindViolation(media, role) is { } violation)
        {
            throw Rejection.Invalid(engine, violation);
        }

        return media switch
        {
            UriVideoMedia uri => new KlingMedia(uri.Uri.AbsoluteUri, default),
            BytesVideoMedia bytes => new KlingMedia(null, bytes.Bytes),
            _ => throw Rejection.Invalid(engine, $"The {role} is media that Kling cannot take. Pass an address or bytes."),
        };
    }

    private static string? FindViolation(VideoMedia media, string role) => media switch
    {
        ProviderFileVideoMedia { Host: KlingProvider.Name } => $"The {role} is a file id of Kling, but Kling takes frames only as an address or as bytes. Pass VideoMedia.FromUri or FromBytes.",
        ProviderFileVideoMedia file => $"The {role} is a file at '{file.Host}', which Kling cannot read. Pass VideoMedia.FromUri or FromBytes, or use an engine of that host.",
        StoredVideoMedia => $"The {role} is known by its hash only and its bytes are not here. Load the bytes from where they are stored and pass VideoMedia.FromBytes.",
        BytesVideoMedia { ContentType: not ("image/jpeg" or "image/jpg" or "image/png") } bytes => $"The {role} is '{bytes.ContentType}', but Kling takes JPEG and PNG. Convert the image.",
        { Facts.Length: > MostBytes } => $"The {role} is larger than Kling's 50 MB. Make the image smaller.",
        { Facts: { Width: { } width, Height: { } height } } when Math.Min(width, height) < ShortestSide =>
            $"The {role} has a side below Kling's {ShortestSide} pixels. Use a larger image.",
        { Facts: { Width: { } width, Height: { } height } } when Math.Max(width, height) > 2.5m * Math.Min(width, height) =>
            $"The {role} is longer than Kling's ratio of 2.5:1. Crop the image.",
        _ => null,
    };
}
