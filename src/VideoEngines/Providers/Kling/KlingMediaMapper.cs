using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Media to the wire of both generations: an address as it is, bytes as bare base64 (no <c>data:</c> prefix). Limits are in the catalog; this is about what can be said at all.</summary>
internal static class KlingMediaMapper
{
    /// <exception cref="VideoSubmitRejectedException">Kling cannot take this media.</exception>
    public static KlingMedia Map(VideoEngineId engine, VideoMedia media, string role, bool onlyAddress = false) => media switch
    {
        UriVideoMedia uri => new KlingMedia(uri.Uri.AbsoluteUri, default),
        BytesVideoMedia bytes when !onlyAddress => new KlingMedia(null, bytes.Bytes),
        BytesVideoMedia => throw Rejection.Invalid(engine, $"The {role} has to be at an address that Kling can read. Put it there and pass VideoMedia.FromUri."),
        ProviderFileVideoMedia { Host: KlingProvider.Name } => throw Rejection.Invalid(engine, $"The {role} is a file id of Kling, but Kling takes it only as an address or as bytes. Pass VideoMedia.FromUri or FromBytes."),
        ProviderFileVideoMedia file => throw Rejection.Invalid(engine, $"The {role} is a file at '{file.Host}', which Kling cannot read. Pass VideoMedia.FromUri or FromBytes, or use an engine of that host."),
        StoredVideoMedia => throw Rejection.Invalid(engine, $"The {role} is known by its hash only and its bytes are not here. Load the bytes from where they are stored and pass VideoMedia.FromBytes."),
        _ => throw Rejection.Invalid(engine, $"The {role} is media that Kling cannot take. Pass an address or bytes."),
    };
}
