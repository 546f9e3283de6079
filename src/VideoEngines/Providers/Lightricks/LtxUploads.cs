using System.Net.Http.Headers;
using System.Text.Json;
using VideoEngines.Providers.Lightricks.Wire;

namespace VideoEngines.Providers.Lightricks;

/// <summary>Uploads bytes that are too many for a data URI (LTX-OAS): ask for an address, PUT the file there with the headers that the answer demands, use its storage address, which lives 24 hours.</summary>
internal static class LtxUploads
{
    // Repeatable: an address that nobody uses expires after an hour.
    public static WireCall MapCreate() => WireCall.Post("v1/upload");

    /// <exception cref="JsonException">The answer is not the documented one.</exception>
    public static LtxUpload Read(ReadOnlySpan<byte> body)
    {
        var upload = JsonSerializer.Deserialize(body, LtxJsonContext.Default.LtxUpload) ?? throw new JsonException("An upload is a JSON object, not null.");
        return upload.StorageUri.Length > 0 && Uri.TryCreate(upload.UploadUrl, UriKind.Absolute, out _) ? upload : throw new JsonException("The upload has no usable addresses.");
    }

    public static HttpContent MakeContent(LtxUpload upload, BytesVideoMedia media)
    {
        var content = new ReadOnlyMemoryContent(media.Bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(media.ContentType);
        foreach (var (name, value) in upload.RequiredHeaders ?? new Dictionary<string, string>())
        {
            content.Headers.Remove(name);
            content.Headers.TryAddWithoutValidation(name, value);
        }

        return content;
    }
}
