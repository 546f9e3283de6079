using System.Runtime.InteropServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>A multipart/form-data body, read strictly: every part has a name of its own, and the last boundary is there.</summary>
internal sealed class MultipartForm
{
    private readonly Dictionary<string, FormPart> _parts = new(StringComparer.Ordinal);

    public IEnumerable<FormPart> Parts => _parts.Values;

    public static bool IsForm(Exchange exchange) => MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) && type.MediaType == "multipart/form-data";

    /// <summary>Reads the body; null when it is no form, or a broken one.</summary>
    public static async Task<MultipartForm?> ReadAsync(Exchange exchange)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return null;
        using var body = Open(exchange.Body);
        var form = new MultipartForm();
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
                    || HeaderUtilities.RemoveQuotes(disposition.Name).Value is not { Length: > 0 } name)
                    return null;
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, exchange.Aborted).ConfigureAwait(false);
                var file = disposition.FileName.HasValue || disposition.FileNameStar.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? string.Empty : null;
                if (!form._parts.TryAdd(name, new FormPart(name, file, section.ContentType, bytes.ToArray())))
                    return null;
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !exchange.Aborted.IsCancellationRequested)
        {
            return null;
        }

        return form;
    }

    public FormPart? Find(string name) => _parts.GetValueOrDefault(name);

    /// <summary>The text of a field; null when it is not there, or is a file.</summary>
    public string? Text(string name) => Find(name) is { IsFile: false } part ? part.Text : null;

    private static MemoryStream Open(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(body.ToArray(), writable: false);
}
