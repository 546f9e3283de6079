namespace VideoEngines.Providers.Runway;

/// <summary>Maps a start frame to the one string that Runway takes. Sources: RWD assets/inputs (all limits), RW420 (kinds of address), RWN uploads.ts (uploads).</summary>
internal static class RunwayMediaMapper
{
    /// <summary>The most characters of an https address.</summary>
    public const int MaxAddressLength = 2048;

    /// <summary>The most bytes of an image behind an https address: 16 MB.</summary>
    public const long MaxFetchedBytes = 16L << 20;

    /// <summary>The most characters of a data URI, encoded: 5 MB. The bytes themselves can be about 3.9 MB.</summary>
    public const int MaxDataUriLength = 5 << 20;

    private const string UploadScheme = "runway://";

    /// <exception cref="VideoSubmitRejectedException">Runway would not take the image; the message says what to do.</exception>
    public static string MapImage(VideoEngineId engine, VideoMedia media) => media switch
    {
        UriVideoMedia address => MapAddress(engine, address),
        BytesVideoMedia bytes => MapBytes(engine, bytes),
        ProviderFileVideoMedia file => MapFile(engine, file),
        StoredVideoMedia => throw Rejection.Invalid(engine, "StartFrame is known by its hash only; set it again to the image's bytes or address before submitting a stored request."),
        _ => throw Rejection.Invalid(engine, "StartFrame is of a kind that Runway does not take; use an https address or bytes."),
    };

    private static string MapAddress(VideoEngineId engine, UriVideoMedia media)
    {
        var text = media.Uri.AbsoluteUri;
        if (media.Uri.Scheme != Uri.UriSchemeHttps)
        {
            throw Rejection.Invalid(engine, "Runway fetches start frames over https only; use an https address, or pass the image as bytes.");
        }

        if (media.Uri.HostNameType is not UriHostNameType.Dns)
        {
            throw Rejection.Invalid(engine, "Runway fetches start frames from host names only, not from IP addresses; use a host name, or pass the image as bytes.");
        }

        if (text.Length > MaxAddressLength)
        {
            throw Rejection.Invalid(engine, $"The address of the start frame has {text.Length} characters, and Runway takes {MaxAddressLength}; shorten it, or pass the image as bytes.");
        }

        if (media.Facts?.ContentType is { } type && !IsImage(type))
        {
            throw UnknownType(engine);
        }

        return media.Facts?.Length > MaxFetchedBytes
            ? throw Rejection.Invalid(engine, "The start frame is larger than the 16 MB that Runway fetches; use a smaller image, or upload it to Runway and pass the runway:// address.")
            : text;
    }

    private static string MapBytes(VideoEngineId engine, BytesVideoMedia media)
    {
        if (!IsImage(media.ContentType))
        {
            throw UnknownType(engine);
        }

        var prefix = $"data:{media.ContentType.ToLowerInvariant()};base64,";
        var length = prefix.Length + (((media.Bytes.Length + 2L) / 3) * 4);
        return length > MaxDataUriLength
            ? throw Rejection.Invalid(
                engine, "The start frame is larger than Runway takes inside a request (5 MB encoded, about 3.9 MB of bytes); use a smaller image or an https address, or upload it to Runway.")
            : prefix + Convert.ToBase64String(media.Bytes.Span);
    }

    private static string MapFile(VideoEngineId engine, ProviderFileVideoMedia media)
    {
        if (media.Host != RunwayProvider.Name)
        {
            throw Rejection.Invalid(engine, $"The start frame lies at '{media.Host}', where Runway cannot read it; pass its https address or its bytes.");
        }

        return media.Id.StartsWith(UploadScheme, StringComparison.Ordinal)
            ? media.Id
            : throw Rejection.Invalid(engine, "The id of an upload at Runway is the runwayUri of the upload's answer, which starts with runway://.");
    }

    private static bool IsImage(string contentType) =>
        contentType.Equals("image/jpeg", StringComparison.OrdinalIgnoreCase)
        || contentType.Equals("image/png", StringComparison.OrdinalIgnoreCase)
        || contentType.Equals("image/webp", StringComparison.OrdinalIgnoreCase);

    private static VideoSubmitRejectedException UnknownType(VideoEngineId engine) =>
        Rejection.Invalid(engine, "Runway takes start frames as image/jpeg, image/png or image/webp; convert the image.");
}
