using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>POST /v1/uploads, and the storage target it names.</summary>
internal static class RunwayUploadEndpoints
{
    public const string TargetPrefix = "/uploads/";

    private const long Smallest = 512;
    private const long Largest = 200L * 1024 * 1024;

    public static async Task CreateAsync(Exchange exchange, JsonElement body)
    {
        var issues = new List<RunwayIssue>();
        if (body.ValueKind != JsonValueKind.Object)
            issues.Add(new RunwayIssue("invalid_type", "Invalid input: expected object"));
        else
        {
            if (!body.TryGetProperty("filename", out var filename) || filename.ValueKind != JsonValueKind.String || filename.GetString() is not { Length: > 0 })
                issues.Add(new RunwayIssue("invalid_type", "Invalid input: expected string", "filename"));
            if (!body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "ephemeral")
                issues.Add(new RunwayIssue("invalid_value", "Invalid input: expected \"ephemeral\"", "type"));
            foreach (var property in body.EnumerateObject().Where(property => property.Name is not ("filename" or "type")))
                issues.Add(new RunwayIssue("unrecognized_keys", $"Unrecognized key: \"{property.Name}\"", property.Name));
        }

        if (issues.Count > 0)
        {
            await RunwayErrors.WriteAsync(exchange, issues).ConfigureAwait(false);
            return;
        }

        var upload = exchange.State.Uploads.Create(body.GetProperty("filename").GetString()!);
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("uploadUrl", exchange.BaseUrl + TargetPrefix + upload.Id);
            json.WriteStartObject("fields");
            foreach (var field in upload.Fields)
                json.WriteString(field.Key, field.Value);
            json.WriteEndObject();
            json.WriteString("runwayUri", RunwayUploads.Scheme + upload.Id);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>The storage target takes no key, as it is a signed form: every field of the answer, then the file as the last part.</summary>
    public static async Task ReceiveAsync(Exchange exchange)
    {
        var upload = exchange.State.Uploads.Find(exchange.Path[TargetPrefix.Length..]);
        if (upload is null)
            await RunwayErrors.WriteAsync(exchange, 404, "The upload does not exist or has expired.").ConfigureAwait(false);
        else if (await TryReadFormAsync(exchange, upload).ConfigureAwait(false) is { } problem)
            await RunwayErrors.WriteAsync(exchange, problem.StartsWith("Field", StringComparison.Ordinal) ? 403 : 400, problem).ConfigureAwait(false);
        else
        {
            upload.Completed = true;
            exchange.Http.Response.StatusCode = 204;
            await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async Task<string?> TryReadFormAsync(Exchange exchange, RunwayUploads.Upload upload)
    {
        try
        {
            return await ReadFormAsync(exchange, upload).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !exchange.Aborted.IsCancellationRequested)
        {
            return "The form is malformed.";
        }
    }

    private static async Task<string?> ReadFormAsync(Exchange exchange, RunwayUploads.Upload upload)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return "The body must be multipart/form-data.";
        var reader = new MultipartReader(boundary, exchange.Http.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        long? fileLength = null;
        while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
        {
            if (fileLength is not null)
                return "The file must be the last part.";
            if (section.GetContentDispositionHeader() is not { } disposition)
                return "A part has no content disposition.";
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "file")
                fileLength = await LengthOfAsync(section.Body, exchange.Aborted).ConfigureAwait(false);
            else
                fields[name] = await section.ReadAsStringAsync(exchange.Aborted).ConfigureAwait(false);
        }

        exchange.NoteBodyLength(fileLength ?? 0);
        foreach (var field in upload.Fields)
        {
            if (fields.GetValueOrDefault(field.Key) != field.Value)
                return $"Field {field.Key} is missing or does not match.";
        }

        return fileLength switch
        {
            null => "The part named file is missing.",
            < Smallest => $"The file must have at least {Smallest} bytes.",
            > Largest => "The file must have at most 200 MB.",
            _ => null,
        };
    }

    private static async Task<long> LengthOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var chunk = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0;)
            length += read;
        return length;
    }
}
