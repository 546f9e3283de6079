using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Fal;

/// <summary>POST /storage/upload/initiate, and the target that it names (fal.md e.4).</summary>
internal static class FalStorage
{
    public const string TargetPrefix = "/uploads/";

    public static async Task InitiateAsync(Exchange exchange, JsonElement body)
    {
        var issues = new List<FalIssue>();
        foreach (var name in (string[])["file_name", "content_type"])
        {
            if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String || value.GetString()!.Length == 0)
                issues.Add(new FalIssue("missing", "Field required", ["body", name]));
        }

        if (exchange.Http.Request.Query["storage_type"] != "fal-cdn-v3")
            issues.Add(new FalIssue("value_error", "The emulator has storage_type fal-cdn-v3 only", ["query", "storage_type"]));
        if (issues.Count > 0)
        {
            await FalErrors.WriteAsync(exchange, issues).ConfigureAwait(false);
            return;
        }

        var id = Uploads(exchange).Announce();
        var file = Uri.EscapeDataString(body.GetProperty("file_name").GetString()!);
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("upload_url", exchange.BaseUrl + TargetPrefix + id);
            json.WriteString("file_url", $"{exchange.Origin}{FalUploads.FilePrefix}{id}/{file}");
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>The target takes no key, as a signed address does not.</summary>
    public static async Task ReceiveAsync(Exchange exchange)
    {
        if (!HttpMethods.IsPut(exchange.Method))
        {
            await FalErrors.WriteAsync(exchange, 405, "Method Not Allowed").ConfigureAwait(false);
            return;
        }

        var chunk = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = await exchange.Http.Request.Body.ReadAsync(chunk, exchange.Aborted).ConfigureAwait(false)) > 0;)
            length += read;
        exchange.NoteBodyLength(length);
        if (length == 0 || !Uploads(exchange).TryComplete(exchange.Path[TargetPrefix.Length..]))
        {
            await FalErrors.WriteAsync(exchange, 404, "Upload not found").ConfigureAwait(false);
            return;
        }

        await JsonAnswer.WriteAsync(exchange, 200, static json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static FalUploads Uploads(Exchange exchange) => exchange.State.Of(static state => new FalUploads(state));
}
