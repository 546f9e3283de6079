using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Uploaded files; the bytes are not kept.</summary>
internal sealed class ReplicateFiles(EmulatorState state) : IResettable
{
    private const string Path = "/replicate/v1/files/";

    private readonly ConcurrentDictionary<string, long> _files = new(StringComparer.Ordinal);
    private long _count;

    public static ReplicateFiles Of(Exchange exchange) => exchange.State.Of(static state => new ReplicateFiles(state));

    /// <summary>POST /files: a form with the part <c>content</c>.</summary>
    public static async Task CreateAsync(Exchange exchange)
    {
        if (!exchange.Http.Request.HasFormContentType)
        {
            await ReplicateErrors.WriteAsync(exchange, 400, "The request must be multipart/form-data.").ConfigureAwait(false);
            return;
        }

        exchange.Http.Request.Body = new MemoryStream(exchange.Body.ToArray());
        IFormCollection form;
        try
        {
            form = await exchange.Http.Request.ReadFormAsync(exchange.Aborted).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            await ReplicateErrors.WriteAsync(exchange, 400, "The form is malformed.").ConfigureAwait(false);
            return;
        }

        if (form.Files.GetFile("content") is not { Length: > 0 } file)
        {
            await ReplicateErrors.WriteAsync(exchange, 400, "Missing content").ConfigureAwait(false);
            return;
        }

        var id = Of(exchange).Add(file.Length);
        await JsonAnswer.WriteAsync(exchange, 201, json => Write(json, exchange, id, file.Length, file.ContentType)).ConfigureAwait(false);
    }

    public static Task GetAsync(Exchange exchange, string id) => Of(exchange)._files.TryGetValue(id, out var length)
        ? JsonAnswer.WriteAsync(exchange, 200, json => Write(json, exchange, id, length, "application/octet-stream"))
        : ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound);

    /// <summary>False for an address of a file that was never uploaded; other addresses are not looked at.</summary>
    public bool IsUsable(Uri uri) => !uri.IsAbsoluteUri || uri.Scheme == "data" || !uri.AbsolutePath.StartsWith(Path, StringComparison.Ordinal) || _files.ContainsKey(uri.AbsolutePath[Path.Length..]);

    public void Reset()
    {
        _files.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    private static void Write(Utf8JsonWriter json, Exchange exchange, string id, long length, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("content_type", type);
        json.WriteNumber("size", length);
        json.WriteString("created_at", exchange.State.Clock.WallNow.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("urls");
        json.WriteString("get", $"{exchange.Origin}{Path}{id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private string Add(long length)
    {
        var id = SeededValues.Uuid(SeededValues.Mix(SeededValues.SeedOf(state.Options.Seed, "replicate-file"), (ulong)Interlocked.Increment(ref _count)));
        _files[id] = length;
        return id;
    }
}
