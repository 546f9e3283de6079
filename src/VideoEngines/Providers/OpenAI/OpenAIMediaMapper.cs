namespace VideoEngines.Providers.OpenAI;

/// <summary>What the three servers of the dialect have in common about a start frame.</summary>
internal static class OpenAIMediaMapper
{
    /// <summary>The most characters of an address at OpenAI (OAPI, image_url).</summary>
    public const int MaxAddressLength = 20_971_520;

    /// <summary>Gets a file name with the ending of the media type; servers tell the kind of an upload by it.</summary>
    public static string FileName(string contentType) => contentType.ToLowerInvariant() switch
    {
        "image/jpeg" => "start-frame.jpg",
        "image/png" => "start-frame.png",
        "image/webp" => "start-frame.webp",
        _ => "start-frame",
    };

    /// <summary>The refusal of a frame that none of the servers can be given.</summary>
    public static VideoSubmitRejectedException Refuse(VideoEngineId engine, VideoMedia media) => Rejection.Invalid(engine, media switch
    {
        StoredVideoMedia => "StartFrame is known by its hash only; set it again to the image's bytes or address before submitting a stored request.",
        ProviderFileVideoMedia file => $"The start frame lies at '{file.Host}', where this server cannot read it; pass its address or its bytes.",
        _ => "StartFrame is of a kind that this server does not take; use an address or bytes.",
    });
}
