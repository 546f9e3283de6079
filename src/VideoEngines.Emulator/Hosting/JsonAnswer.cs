using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Writes JSON answers.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Render(Action<Utf8JsonWriter> write) => RenderBuffer(write).WrittenSpan.ToArray();

    public static Task WriteAsync(Exchange exchange, int status, Action<Utf8JsonWriter> write)
    {
        var body = RenderBuffer(write).WrittenMemory;
        return SendAsync(exchange.Http, status, exchange.MalformAnswer ? body[..(body.Length / 2)] : body);
    }

    public static Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> write) => SendAsync(http, status, RenderBuffer(write).WrittenMemory);

    private static ArrayBufferWriter<byte> RenderBuffer(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        write(writer);
        writer.Flush();
        return buffer;
    }

    private static async Task SendAsync(HttpContext http, int status, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }
}
