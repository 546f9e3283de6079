namespace VideoEngines.Providers.Runway;

/// <summary>Maps an input to the one string that Runway takes. Sources: RWD assets/inputs (addresses), RW420 (data URIs up to 5 MB for images, videos and sounds), RWN uploads.ts (uploads).</summary>
internal static class RunwayMediaMapper
{
    /// <summary>The most characters of an https address.</summary>
    public const int MaxAddressLength = 2048;

    /// <summary>The most characters of a data URI, encoded: 5 MB. The bytes themselves can be about 3.9 MB; larger ones are uploaded before.</summary>
    public const int MaxDataUriLength = 5 << 20;

    private const string UploadScheme = "runway://";

    /// <summary>Tells whether the bytes are too many for a data URI, so that they have to be uploaded.</summary>
    public static bool NeedsUpload(VideoMedia media) => media is BytesVideoMedia bytes && Prefix(bytes).Length + EncodedLength(bytes.Bytes.Length) > MaxDataUriLength;

    /// <param name="engine">The engine, for errors.</param>
    /// <param name="name">What the input is called in errors, e.g. <c>StartFrame</c>.</param>
    /// <param name="media">The input.</param>
    /// <exception cref="VideoSubmitRejectedException">Runway would not take it; the message says what to do.</exception>
    public static string Map(VideoEngineId engine, string name, VideoMedia media) => media switch
    {
        UriVideoMedia address => MapAddress(engine, name, address),
        BytesVideoMedia bytes => MapBytes(engine, name, bytes),
        ProviderFileVideoMedia file => MapFile(engine, name, file),
        StoredVideoMedia => throw Rejection.Invalid(engine, $"{name} is known by its hash only; set it again to the file's bytes or address before submitting a stored request."),
        _ => throw Rejection.Invalid(engine, $"{name} is of a kind that Runway does not take; use an https address or bytes."),
    };

    private static string MapAddress(VideoEngineId engine, string name, UriVideoMedia media)
    {
        var text = media.Uri.AbsoluteUri;
        if (media.Uri.Scheme != Uri.UriSchemeHttps)
        {
            throw Rejection.Invalid(engine, $"Runway fetches {name} over https only; use an https address, or pass the bytes.");
        }

        if (media.Uri.HostNameType is not UriHostNameType.Dns)
        {
            throw Rejection.Invalid(engine, $"Runway fetches {name} from host names only, not from IP addresses; use a host name, or pass the bytes.");
        }

        return text.Length > MaxAddressLength
            ? throw Rejection.Invalid(engine, $"The address of {name} has {text.Length} characters, and Runway takes {MaxAddressLength}; shorten it, or pass the bytes.")
            : text;
    }

    private static string MapBytes(VideoEngineId engine, string name, BytesVideoMedia media) => NeedsUpload(media)
        ? throw Rejection.Invalid(engine, $"{name} is larger than Runway takes inside a request (5 MB encoded, about 3.9 MB of bytes); upload it to Runway, or use an https address.")
        : Prefix(media) + Convert.ToBase64String(media.Bytes.Span);

    private static string MapFile(VideoEngineId engine, string name, ProviderFileVideoMedia media)
    {
        if (media.Host != RunwayProvider.Name)
        {
            throw Rejection.Invalid(engine, $"{name} lies at '{media.Host}', where Runway cannot read it; pass its https address or its bytes.");
        }

        return media.Id.StartsWith(UploadScheme, StringComparison.Ordinal)
            ? media.Id
            : throw Rejection.Invalid(engine, $"{name} is no upload at Runway: its id is the runwayUri of the upload's answer, which starts with runway://.");
    }

    private static string Prefix(BytesVideoMedia media) => $"data:{media.ContentType.ToLowerInvariant()};base64,";

    private static long EncodedLength(int bytes) => (bytes + 2L) / 3 * 4;
}
