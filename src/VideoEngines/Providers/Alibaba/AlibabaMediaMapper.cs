namespace VideoEngines.Providers.Alibaba;

/// <summary>Maps an input to the one string that DashScope takes: an address, a data URI, or a temporary file.</summary>
internal static class AlibabaMediaMapper
{
    /// <summary>The scheme of temporary files; requests that have one say so in a header.</summary>
    public const string FileScheme = "oss://";

    /// <summary>
    /// Whether a model takes the bytes of this role inside the request: images of Wan 2.6 (the first frame), 2.7 and 3.0 do, sounds and videos never do (ALI-AISDK), and S2V and Animate fetch
    /// everything (ALI-S2V, ALI-ANIM).
    /// </summary>
    public static bool TakesBytes(AlibabaProtocol protocol, VideoInputRole role) => protocol switch
    {
        AlibabaProtocol.Wan26 => role == VideoInputRole.StartFrame,
        AlibabaProtocol.Wan27 or AlibabaProtocol.Wan30 => role == VideoInputRole.StartFrame || role == VideoInputRole.EndFrame || role == VideoInputRole.ReferenceImage,
        _ => false,
    };

    /// <exception cref="VideoSubmitRejectedException">DashScope would not take the input; the message says what to do.</exception>
    public static string Map(VideoEngineId engine, VideoInputRole role, VideoMedia media) => media switch
    {
        UriVideoMedia address => address.Uri.AbsoluteUri,
        BytesVideoMedia bytes => $"data:{bytes.ContentType.ToLowerInvariant()};base64,{Convert.ToBase64String(bytes.Bytes.Span)}",
        ProviderFileVideoMedia file when file.Host != AlibabaProvider.Name =>
            throw Rejection.Invalid(engine, $"The {role} lies at '{file.Host}', where Alibaba cannot read it; pass its address or its bytes."),
        ProviderFileVideoMedia file when !file.Id.StartsWith(FileScheme, StringComparison.Ordinal) =>
            throw Rejection.Invalid(engine, $"The id of a temporary file at Alibaba starts with {FileScheme}, and that of the {role} does not."),
        ProviderFileVideoMedia file => file.Id,
        StoredVideoMedia => throw Rejection.Invalid(engine, $"The {role} is known by its hash only; set it again to its bytes or address before submitting a stored request."),
        _ => throw Rejection.Invalid(engine, $"The {role} is of a kind that Alibaba does not take; use an address or bytes."),
    };
}
