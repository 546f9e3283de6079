using System.Net.Http.Headers;
using System.Text.Json;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Uploads bytes that are too many for a data URI (RWN uploads.ts, RWS): ask for an address, post a form to it, use the <c>runway://</c> address of the answer, which lives 24 hours.</summary>
internal static class RunwayUploads
{
    /// <summary>Maps the call that asks where a file may go.</summary>
    public static WireCall MapCreate(string fileName) => WireCall.PostJson("v1/uploads", new RunwayUploadRequest(fileName), RunwayJsonContext.Default.RunwayUploadRequest);

    /// <exception cref="JsonException">The answer is not the documented one.</exception>
    public static RunwayUpload Read(ReadOnlySpan<byte> body)
    {
        var upload = JsonSerializer.Deserialize(body, RunwayJsonContext.Default.RunwayUpload) ?? throw new JsonException("An upload is a JSON object, not null.");
        return upload.RunwayUri.StartsWith("runway://", StringComparison.Ordinal) && Uri.TryCreate(upload.UploadUrl, UriKind.Absolute, out _)
            ? upload
            : throw new JsonException("The upload has no usable addresses.");
    }

    /// <summary>Makes the form: every field of the answer, then the file as the last part.</summary>
    public static HttpContent MakeForm(RunwayUpload upload, BytesVideoMedia media, string fileName)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in upload.Fields)
        {
            form.Add(Text(value), Quoted(name));
        }

        var file = new ReadOnlyMemoryContent(media.Bytes);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(media.ContentType);
        form.Add(file, Quoted("file"), Quoted(fileName));
        return form;
    }

    /// <summary>Names a file for the provider: its number and what its type calls for, never the caller's name.</summary>
    public static string NameFile(int number, string contentType)
    {
        var subtype = contentType[(contentType.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var extension = subtype.ToLowerInvariant() switch
        {
            "jpeg" => "jpg",
            "quicktime" => "mov",
            "mpeg" => "mp3",
            var other when other.Length is > 0 and <= 8 && other.All(char.IsAsciiLetterOrDigit) => other,
            _ => "bin",
        };
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"input-{number}.{extension}");
    }

    // Storage forms are read by simple parsers: no charset on the texts, quotes around the names.
    private static StringContent Text(string value)
    {
        var content = new StringContent(value);
        content.Headers.ContentType = null;
        return content;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
