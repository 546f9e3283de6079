using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>Maps images and videos of a request: bytes as base64, and files that lie at Google already. Neither wire takes addresses (VAI).</summary>
internal static class VeoMediaMapper
{
    private const string StorageScheme = "gs://";

    /// <summary>Maps media for Vertex: bytes, or an address in Cloud Storage.</summary>
    /// <param name="input">The submit.</param>
    /// <param name="media">The media.</param>
    /// <param name="name">The request's member, for errors.</param>
    /// <exception cref="VideoSubmitRejectedException">Vertex would not take it; the message says what to do.</exception>
    public static VeoMedia ForVertex(in SubmitInput input, VideoMedia media, string name) => media switch
    {
        BytesVideoMedia bytes => Bytes(bytes),
        ProviderFileVideoMedia file => file.Id.StartsWith(StorageScheme, StringComparison.Ordinal)
            ? new VeoMedia { GcsUri = file.Id, MimeType = TypeOf(input, file, name) }
            : throw input.Invalid($"{name} is no file in Cloud Storage; its id is an address that starts with {StorageScheme}."),
        StoredVideoMedia => throw HashOnly(input, name),
        _ => throw input.Invalid($"{name} is of a kind that Vertex does not take; pass its bytes, or VideoMedia.FromProviderFile(\"{VertexProvider.Name}\", \"{StorageScheme}...\")."),
    };

    /// <summary>Maps an image for the Gemini API: bytes only.</summary>
    /// <exception cref="VideoSubmitRejectedException">The API would not take it; the message says what to do.</exception>
    public static VeoMedia ImageForGemini(in SubmitInput input, VideoMedia media, string name) => media switch
    {
        BytesVideoMedia bytes => Bytes(bytes),
        StoredVideoMedia => throw HashOnly(input, name),
        _ => throw input.Invalid($"{name} is of a kind that the Gemini API does not take; pass its bytes."),
    };

    /// <summary>Maps the video that the Gemini API extends: an output of it, which it knows by its address.</summary>
    /// <exception cref="VideoSubmitRejectedException">The API would not take it; the message says what to do.</exception>
    public static VeoMedia VideoForGemini(in SubmitInput input, VideoMedia media) =>
        media is ProviderFileVideoMedia file && GeminiFiles.FindId(file.Id) is { } id
            ? new VeoMedia { Uri = Http.EndpointAddress.Join(input.Account.BaseAddress, GeminiFiles.DownloadPath(id)).AbsoluteUri }
            : throw input.Invalid($"SourceVideo is no output of the Gemini API; pass VideoMedia.FromProviderFile(\"{GeminiProvider.Name}\", the output's id).");

    private static VeoMedia Bytes(BytesVideoMedia media) => new() { BytesBase64Encoded = media.Bytes, MimeType = media.ContentType };

    private static string TypeOf(in SubmitInput input, ProviderFileVideoMedia file, string name) => file.Facts?.ContentType ?? Path.GetExtension(file.Id).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".mp4" => "video/mp4",
        ".mov" => "video/quicktime",
        _ => throw input.Invalid($"The type of {name} cannot be told from its name, and Vertex wants to know it; set Facts with a ContentType."),
    };

    private static VideoSubmitRejectedException HashOnly(in SubmitInput input, string name) =>
        input.Invalid($"{name} is known by its hash only; set it again to the file's bytes before submitting a stored request.");
}
