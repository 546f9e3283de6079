using System.Buffers.Binary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>GET /api/v1/uploads?action=getPolicy, and the storage that the form is posted to.</summary>
internal static class DashScopeUploadEndpoints
{
    public const string TargetPath = "/oss";

    private const int Largest = 1 << 30;

    public static Task WritePolicyAsync(Exchange exchange)
    {
        var query = exchange.Http.Request.Query;
        if (query["action"] != "getPolicy")
            return DashScopeErrors.InvalidAsync(exchange, "action must be getPolicy.");
        if (query["model"].ToString() is not { Length: > 0 } model)
            return DashScopeErrors.InvalidAsync(exchange, "model is required.");
        var form = DashScopeUploads.Of(exchange.State).CreateForm(model);
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
            json.WriteStartObject("data");
            json.WriteString("policy", form.Policy);
            json.WriteString("signature", form.Signature);
            json.WriteString("upload_dir", form.Directory);
            json.WriteString("upload_host", exchange.BaseUrl + TargetPath);
            json.WriteNumber("expire_in_seconds", 300);
            json.WriteNumber("max_file_size_mb", 1024);
            json.WriteString("oss_access_key_id", DashScopeUploads.Form.AccessKeyId);
            json.WriteString("x_oss_object_acl", "private");
            json.WriteString("x_oss_forbid_overwrite", "true");
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>The storage answers in words of its own: XML, as OSS does.</summary>
    public static async Task ReceiveAsync(Exchange exchange)
    {
        string? problem;
        try
        {
            problem = await ReadFormAsync(exchange).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException && !exchange.Aborted.IsCancellationRequested)
        {
            problem = "MalformedPOSTRequest";
        }

        var http = exchange.Http;
        http.Response.StatusCode = problem switch { null => 200, "FileAlreadyExists" => 409, "MalformedPOSTRequest" => 400, _ => 403 };
        if (problem is not null)
        {
            http.Response.ContentType = "application/xml";
            await http.Response.WriteAsync($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{problem}</Code></Error>", exchange.Aborted).ConfigureAwait(false);
        }

        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task<string?> ReadFormAsync(Exchange exchange)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return "MalformedPOSTRequest";
        var reader = new MultipartReader(boundary, exchange.Http.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        byte[]? head = null;
        long length = 0;
        while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
        {
            if (head is not null || section.GetContentDispositionHeader() is not { } disposition)
                return "MalformedPOSTRequest";
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "file")
                (head, length) = await ReadFileAsync(section.Body, exchange.Aborted).ConfigureAwait(false);
            else
                fields[name] = await section.ReadAsStringAsync(exchange.Aborted).ConfigureAwait(false);
        }

        exchange.NoteBodyLength(length);
        var uploads = DashScopeUploads.Of(exchange.State);
        if (head is null || length > Largest || !fields.TryGetValue("key", out var key))
            return "MalformedPOSTRequest";
        if (uploads.FindForm(key) is not { } form || fields.GetValueOrDefault("policy") != form.Policy || fields.GetValueOrDefault("Signature") != form.Signature
            || fields.GetValueOrDefault("OSSAccessKeyId") != DashScopeUploads.Form.AccessKeyId || fields.GetValueOrDefault("x-oss-object-acl") != "private")
            return "SignatureDoesNotMatch";
        return uploads.TryAdd(key, form.Model, WaveSeconds(head, length)) ? null : "FileAlreadyExists";
    }

    private static async Task<(byte[] Head, long Length)> ReadFileAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[44];
        var filled = 0;
        var chunk = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0; length += read)
        {
            var taken = Math.Min(read, head.Length - filled);
            chunk.AsSpan(0, taken).CopyTo(head.AsSpan(filled));
            filled += taken;
        }

        return (head, length);
    }

    /// <summary>The length of a WAV file by its bytes per second.</summary>
    private static decimal? WaveSeconds(ReadOnlySpan<byte> head, long length)
    {
        if (!head.StartsWith("RIFF"u8) || !head[8..12].SequenceEqual("WAVE"u8))
            return null;
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(head[28..]);
        return rate == 0 || length <= head.Length ? null : Math.Round((decimal)(length - head.Length) / rate, 2);
    }
}
