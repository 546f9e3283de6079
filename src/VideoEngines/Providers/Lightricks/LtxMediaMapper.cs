namespace VideoEngines.Providers.Lightricks;

/// <summary>Maps an input to the one string that the LTX API takes. Sources: LTX-OAS (https, data URI or upload), LTX-IN (limits of data URIs), LTX-0927 (host names only).</summary>
internal static class LtxMediaMapper
{
    /// <summary>The most characters of an image's data URI: 7 MB.</summary>
    public const int MaxImageLength = 7 << 20;

    /// <summary>The most characters of the data URI of a video or a sound: 15 MB.</summary>
    public const int MaxMediaLength = 15 << 20;

    /// <summary>Tells whether the bytes are too many for a data URI, so that they have to be uploaded.</summary>
    public static bool NeedsUpload(VideoMedia media) => media is BytesVideoMedia bytes && EncodedLength(bytes) > MaxLength(bytes);

    /// <param name="engine">The engine, for errors.</param>
    /// <param name="name">What the input is called in errors, e.g. <c>StartFrame</c>.</param>
    /// <param name="media">The input.</param>
    /// <exception cref="VideoSubmitRejectedException">Lightricks would not take it; the message says what to do.</exception>
    public static string Map(VideoEngineId engine, string name, VideoMedia media) => media switch
    {
        UriVideoMedia { Uri: var address } when address.Scheme != Uri.UriSchemeHttps =>
            throw Rejection.Invalid(engine, $"Lightricks fetches {name} over https only; use an https address, or pass the bytes."),
        UriVideoMedia { Uri: var address } when address.HostNameType is not UriHostNameType.Dns =>
            throw Rejection.Invalid(engine, $"Lightricks fetches {name} from host names only, not from IP addresses; use a host name, or pass the bytes."),
        UriVideoMedia address => address.Uri.AbsoluteUri,
        BytesVideoMedia bytes when NeedsUpload(bytes) =>
            throw Rejection.Invalid(engine, $"{name} is larger than Lightricks takes inside a request; upload it, or use an https address."),
        BytesVideoMedia bytes => $"{Prefix(bytes)}{Convert.ToBase64String(bytes.Bytes.Span)}",
        ProviderFileVideoMedia { Host: LightricksProvider.Name } file => file.Id,
        ProviderFileVideoMedia file => throw Rejection.Invalid(engine, $"{name} lies at '{file.Host}', where Lightricks cannot read it; pass its https address or its bytes."),
        StoredVideoMedia => throw Rejection.Invalid(engine, $"{name} is known by its hash only; set it again to the file's bytes or address before submitting a stored request."),
        _ => throw Rejection.Invalid(engine, $"{name} is of a kind that Lightricks does not take; use an https address or bytes."),
    };

    private static string Prefix(BytesVideoMedia media) => $"data:{media.ContentType.ToLowerInvariant()};base64,";

    private static long EncodedLength(BytesVideoMedia media) => Prefix(media).Length + ((media.Bytes.Length + 2L) / 3 * 4);

    private static int MaxLength(BytesVideoMedia media) => media.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? MaxImageLength : MaxMediaLength;
}
